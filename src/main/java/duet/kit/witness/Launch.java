package duet.kit.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a JVM was started.
 *
 * @param options what stands before the class on its command line, without class paths
 * @param main the class, or an empty string
 * @param classPath the entries of its class path
 */
record Launch(List<String> options, String main, List<String> classPath) {
  private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  /** Options that come from the environment; no JVM of a submission is given any. */
  private static final List<String> OTHER_ENVIRONMENT =
      List.of("JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private static final String ENVIRONMENT = "JAVA_TOOL_OPTIONS";
  private static final String BLANKS_AND_QUOTES = "[\\s\"']+";
  private static final int LONGEST = 200;

  /** Takes copies. */
  Launch {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
  }

  /** That of the JVM that this runs in. */
  static Launch ofThisJvm() throws IOException {
    String command = System.getProperty("sun.java.command", "");
    Optional<List<String>> words = words();
    if (words.isEmpty()) {
      // Here nobody tells the whole command line, but the JVM knows its own options.
      List<String> options =
          java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
      String own = String.valueOf(System.getenv(ENVIRONMENT));
      List<String> given = options.stream().filter(each -> !own.contains(each)).toList();
      return new Launch(given, firstWord(command), entries());
    }
    return of(words.get(), entries());
  }

  private static String firstWord(String command) {
    int end = command.indexOf(' ');
    return end < 0 ? command : command.substring(0, end);
  }

  private static List<String> entries() {
    return Arrays.asList(
        System.getProperty("java.class.path", "").split(java.io.File.pathSeparator, -1));
  }

  /** The words behind the program; nothing where the system does not tell. */
  private static Optional<List<String>> words() throws IOException {
    if (Files.exists(COMMAND_LINE)) {
      // The JDK itself reads no more than a page of them.
      String all = new String(Files.readAllBytes(COMMAND_LINE), StandardCharsets.UTF_8);
      List<String> words = Arrays.asList(all.split("\0", -1));
      return Optional.of(words.subList(1, words.size() - 1));
    }
    return ProcessHandle.current().info().arguments().map(Arrays::asList);
  }

  /** What those words say, which follow the program on a command line. */
  static Launch of(List<String> words, List<String> classPath) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (CLASS_PATH.contains(word)) {
        i++;
      } else if (word.startsWith("-") || word.startsWith("@")) {
        options.add(word);
      } else {
        return new Launch(options, word.replace('/', '.'), classPath);
      }
    }
    return new Launch(options, "", classPath);
  }

  /**
   * What is not plain about the options, as the end of a sentence; nothing if all is.
   *
   * @param environment the variables that this JVM inherited
   * @param argument what the agent was told there
   */
  Optional<String> oddOption(Map<String, String> environment, String argument) {
    for (String variable : OTHER_ENVIRONMENT) {
      if (environment.containsKey(variable)) {
        return Optional.of("with options in " + variable);
      }
    }
    String inherited = environment.getOrDefault(ENVIRONMENT, "");
    int end = inherited.indexOf(argument) + argument.length();
    List<String> all = new ArrayList<>(options);
    all.addAll(Arrays.asList(inherited.substring(end).split(BLANKS_AND_QUOTES)));
    return all.stream()
        .filter(word -> !word.isEmpty() && !PlainOptions.has(word))
        .findFirst()
        .map(word -> "with " + inWords(word));
  }

  /** The class path, as the end of a sentence. */
  String classPathInWords() {
    return "with the class path " + inWords(String.join(java.io.File.pathSeparator, classPath));
  }

  /** The class, as the end of a sentence. */
  String mainInWords() {
    return main.isEmpty() ? "without a class" : "with the class " + inWords(main);
  }

  private static String inWords(String text) {
    String plain = text.replaceAll("[^\\p{Print}]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
