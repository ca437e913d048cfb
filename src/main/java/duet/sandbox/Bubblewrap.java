package duet.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * bubblewrap: a child sees its own files, its own processes and its own loopback, and nothing else
 * of this machine.
 *
 * <p>In two forms. With user namespaces anybody may use it. Where the system keeps those from
 * ordinary users (AppArmor does on Ubuntu 24.04), root may still do without.
 *
 * @param program where it is
 * @param form in which form it works here
 * @param known the options that this version has
 */
record Bubblewrap(Path program, Form form, Set<String> known) {
  /** How it gets its rights. */
  enum Form {
    /** By a user namespace, as an ordinary user. */
    USER_NAMESPACE,
    /** As root, who becomes an ordinary user inside. */
    AS_ROOT
  }

  private static final long BYTES_IN_MEMORY = 64L << 20;
  private static final int MOST_SECONDS = 20;
  private static final String WORD = "here";

  private static Found found;

  /** What came of looking for it: where it is, or why it cannot be used. */
  record Found(Optional<Bubblewrap> usable, String whyNot) {}

  /** Looks once whether it works here, by using it. */
  static synchronized Found find() {
    if (found == null) {
      found = look();
    }
    return found;
  }

  private static Found look() {
    Found asUser = tried(Form.USER_NAMESPACE);
    if (asUser.usable().isPresent() || !Tools.root()) {
      return asUser;
    }
    Found asRoot = tried(Form.AS_ROOT);
    return asRoot.usable().isPresent() ? asRoot : asUser;
  }

  /** What comes of trying one form. */
  static Found tried(Form form) {
    Optional<Path> program = Tools.isLinux() ? Tools.find("bwrap") : Optional.empty();
    return program
        .map(path -> tried(form, path.toString()))
        .orElse(new Found(Optional.empty(), "bubblewrap is not installed"));
  }

  /** What comes of trying one form of that program. */
  static Found tried(Form form, String program) {
    if (form == Form.AS_ROOT && (!Tools.root() || Tools.find("setpriv").isEmpty())) {
      return new Found(Optional.empty(), "only root, with setpriv, can do without namespaces");
    } else if (Tools.find("prlimit").isEmpty()) {
      return new Found(Optional.empty(), "prlimit is not installed");
    }
    try {
      Path path = Path.of(program);
      Bubblewrap bubblewrap = new Bubblewrap(path, form, options(path));
      String failure = bubblewrap.tryOut();
      return failure.isEmpty()
          ? new Found(Optional.of(bubblewrap), "")
          : new Found(Optional.empty(), "bubblewrap does not work here: " + failure);
    } catch (IOException e) {
      return new Found(Optional.empty(), "bubblewrap does not work here: " + e.getMessage());
    }
  }

  private static Set<String> options(Path program) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String word : run(List.of(program.toString(), "--help")).printed().split("\\s+")) {
      if (word.startsWith("--")) {
        words.add(word);
      }
    }
    return words;
  }

  /** Runs a small program in it, bounded as any child is; why that failed, or an empty string. */
  private String tryOut() throws IOException {
    Path cat = Tools.find("cat").orElseThrow(() -> new IOException("cat is not installed"));
    List<Path> read = new ArrayList<>(List.of(cat));
    read.addAll(JavaFiles.neededBy(read));
    List<String> command = new ArrayList<>(Wrapping.outside(0, form));
    command.addAll(before(new Sight(read, List.of()), Path.of("/")));
    command.addAll(Wrapping.inside(0, form));
    command.add(cat.toString());
    Process process = Spawner.start(new ProcessBuilder(command).redirectErrorStream(true));
    try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
        OutputStream out = process.getOutputStream()) {
      String first = answer(in, out);
      if (!first.equals(WORD)) {
        return (first + " " + in.lines().collect(Collectors.joining(" ")))
            .strip()
            .replaceAll("\\s+", " ");
      }
      ProcessTree tree = new ProcessTree(process.toHandle());
      bound(
          0,
          tree.programBelow(cat.getFileName().toString())
              .orElseThrow(() -> new IOException("what runs inside cannot be found")),
          Bounds.ofTrial());
      return "";
    } finally {
      process.destroyForcibly();
    }
  }

  private static String answer(BufferedReader in, OutputStream out) throws IOException {
    try {
      out.write((WORD + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // It has ended already; what it printed says why.
    }
    String line = in.readLine();
    return line == null ? "it ended without a word" : line;
  }

  /**
   * Gives limits to a process inside, from outside: a program inside that can set them could be
   * started by what they bound, against whoever has its user.
   */
  static void bound(int slot, ProcessHandle inside, Bounds bounds) throws IOException {
    Path prlimit =
        Tools.find("prlimit").orElseThrow(() -> new IOException("prlimit is not installed"));
    // Root in a container may not do that to everybody, but everybody may do it to themselves.
    List<String> command = new ArrayList<>(Wrapping.asSlotUser(slot));
    command.addAll(bounds.onto(inside.pid(), prlimit));
    Ran ran = run(command);
    if (ran.exitCode() != 0) {
      throw new IOException("its limits could not be set: " + ran.printed().strip());
    }
  }

  private record Ran(int exitCode, String printed) {}

  private static Ran run(List<String> command) throws IOException {
    Process process = Spawner.start(new ProcessBuilder(command).redirectErrorStream(true));
    try {
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command.get(0) + " came to no end");
      }
      return new Ran(process.exitValue(), printed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * What stands before the programs that run inside.
   *
   * @param at the folder that they begin in
   */
  List<String> before(Sight sight, Path at) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if (form == Form.USER_NAMESPACE) {
      command.addAll(List.of("--unshare-user", "--cap-drop", "ALL"));
      addIfKnown(command, "--disable-userns");
    }
    command.addAll(
        List.of(
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--die-with-parent",
            "--new-session",
            // Else asking for the own name is slow where there is no file of hosts.
            "--hostname",
            "localhost"));
    List<Path> read = new ArrayList<>(sight.read());
    if (form == Form.AS_ROOT) {
      read.addAll(RootTools.get().files());
    }
    folders(read, sight.write(), command);
    for (Path each : new LinkedHashSet<>(read)) {
      command.addAll(List.of("--ro-bind", each.toString(), each.toString()));
    }
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    for (Path each : sight.write()) {
      if (known.contains("--size")) {
        command.addAll(List.of("--size", Long.toString(BYTES_IN_MEMORY)));
      }
      if (form == Form.AS_ROOT) {
        command.addAll(List.of("--perms", "1777"));
      }
      command.addAll(List.of("--tmpfs", each.toString()));
    }
    command.addAll(List.of("--remount-ro", "/", "--chdir", at.toString(), "--"));
    return command;
  }

  private void addIfKnown(List<String> command, String option) {
    if (known.contains(option)) {
      command.add(option);
    }
  }

  /**
   * As root, whatever it makes by itself on the way to a file is closed to the user that the child
   * becomes.
   */
  private void folders(List<Path> read, List<Path> write, List<String> command) {
    if (form != Form.AS_ROOT) {
      return;
    }
    Set<Path> parents = new LinkedHashSet<>();
    for (Path each : read) {
      for (int names = 1; names < each.getNameCount(); names++) {
        parents.add(each.getRoot().resolve(each.subpath(0, names)));
      }
    }
    read.forEach(parents::remove);
    for (Path parent : parents) {
      command.addAll(List.of("--perms", "0755", "--dir", parent.toString()));
    }
  }
}
