package duet.cli;

import duet.sandbox.Editor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editor to open a student's files in: the one of this terminal, EDITOR, or one that is here.
 */
final class EditorChoice {
  private static final List<String> WITH_WINDOWS = List.of("code", "codium", "idea");

  private final Machine machine;

  EditorChoice(Machine machine) {
    this.machine = machine;
  }

  boolean isThere() {
    return command().isPresent();
  }

  /** Opens files in it, if there is one. */
  void open(List<Path> files, Path folder) throws IOException {
    List<String> command = new ArrayList<>(command().orElse(List.of()));
    if (command.isEmpty()) {
      return;
    }
    String name = Path.of(command.get(0)).getFileName().toString().replaceFirst("\\.exe$", "");
    files.forEach(file -> command.add(file.toString()));
    if (WITH_WINDOWS.contains(name)) {
      Editor.beside(command, folder);
    } else {
      Editor.here(command, folder);
    }
  }

  private Optional<List<String>> command() {
    // Whoever sits in the terminal of an editor wants the file in that editor.
    boolean inCode = machine.variable("TERM_PROGRAM").equals("vscode");
    Optional<List<String>> code = found("code");
    if (inCode && code.isPresent()) {
      return code;
    }
    return Stream.of(machine.variable("VISUAL"), machine.variable("EDITOR"))
        .filter(words -> !words.isBlank())
        .map(words -> List.of(words.strip().split("\\s+")))
        .findFirst()
        .or(() -> WITH_WINDOWS.stream().flatMap(name -> found(name).stream()).findFirst());
  }

  private Optional<List<String>> found(String name) {
    return machine.program(name).map(file -> List.of(file.toString()));
  }
}
