package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code duet start} makes of the real exercises is all that a compiler needs. */
class StartedCourseTest {
  @TempDir static Path folder;
  private static Path course;

  @BeforeAll
  static void start() {
    course = folder.resolve("my course");
    assertThat(duet("start", course.toString())).isZero();
  }

  @Test
  void stubs_and_checks_compile_with_the_jars_that_travel_inside_and_nothing_else()
      throws IOException {
    List<Path> jars = below(course.resolve(".duet/lib"), ".jar");
    List<Path> sources = new ArrayList<>();
    for (JsonNode root : settings().get("java.project.sourcePaths")) {
      sources.addAll(below(course.resolve(root.asText()), ".java"));
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      Path out = Files.createDirectory(folder.resolve("out"));
      String classPath =
          jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
      List<String> options = List.of("-proc:none", "-d", out.toString(), "-cp", classPath);
      var units = files.getJavaFileObjectsFromPaths(sources);
      assertThat(javac.getTask(said, files, null, options, null, units).call())
          .as(said.toString())
          .isTrue();
      assertThat(out.resolve("singdance/checks/SingDanceChecks.class")).exists();
    }
  }

  @Test
  void every_folder_and_jar_that_settings_name_is_there() throws Exception {
    for (JsonNode root : settings().get("java.project.sourcePaths")) {
      assertThat(course.resolve(root.asText())).isDirectory();
    }
    for (String file : names(settings().get("files.readonlyInclude"))) {
      assertThat(course.resolve(file.replace("**", ""))).exists();
    }
    assertThat(new ObjectMapper().readTree(read(".vscode/tasks.json")).get("tasks"))
        .extracting(task -> task.get("label").asText())
        .containsExactly("Grade this exercise", "Watch");
    for (Path xml : below(course, ".xml", ".iml")) {
      DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
      assertThat(Files.readString(xml)).doesNotContainPattern("@[a-zA-Z]+@");
    }
    Pattern.compile("\\$MODULE_DIR\\$/\\.\\./([^!\"]+)(!/|\" isTestSource)")
        .matcher(read(".idea/duet-course.iml"))
        .results()
        .forEach(match -> assertThat(course.resolve(match.group(1))).exists());
    Pattern.compile("<source>(.+?)</source>")
        .matcher(read("pom.xml"))
        .results()
        .forEach(match -> assertThat(course.resolve(match.group(1))).isDirectory());
  }

  @Test
  void vs_code_finds_the_lines_that_a_report_names() throws IOException {
    JsonNode task = new ObjectMapper().readTree(read(".vscode/tasks.json")).at("/tasks/0");
    Pattern pattern = Pattern.compile(task.at("/problemMatcher/pattern/regexp").asText());
    assertThat(problems(pattern, "does-not-compile"))
        .contains("singdance/SingDance.java:12 ';' expected");
    assertThat(problems(pattern, "first-failed"))
        .isNotEmpty()
        .allMatch(problem -> problem.matches("\\w+\\.java:\\d+ \\S.*"));
  }

  private static List<String> problems(Pattern pattern, String report) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/reports", report + ".txt")).stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(match -> match.group(1) + ":" + match.group(2) + " " + match.group(3))
        .toList();
  }

  @Test
  void starting_again_adds_what_is_missing_and_renews_what_nobody_changed() throws IOException {
    Path again = folder.resolve("again");
    duet("start", again.toString(), "--exercise", "sing-dance");
    Path pom = again.resolve("pom.xml");
    Path tasks = again.resolve(".vscode/tasks.json");
    Files.writeString(tasks, "{}");
    Files.delete(again.resolve("duet"));
    assertThat(Files.readString(pom)).doesNotContain("lost-update");
    duet("start", again.toString(), "--exercise", "lost-update");
    assertThat(Files.readString(pom)).contains("sing-dance").contains("lost-update");
    assertThat(tasks).hasContent("{}");
    assertThat(again.resolve("duet")).isExecutable();
    Files.writeString(pom, "<mine/>");
    duet("start", again.toString());
    assertThat(pom).hasContent("<mine/>");
    assertThat(again.resolve(".duet/checks-read-only/stop-flag")).isDirectory();
  }

  private static JsonNode settings() throws IOException {
    return new ObjectMapper().readTree(read(".vscode/settings.json"));
  }

  private static List<String> names(JsonNode node) {
    Iterable<String> names = node::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  private static String read(String path) throws IOException {
    return Files.readString(course.resolve(path));
  }

  private static List<Path> below(Path root, String... ends) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> Stream.of(ends).anyMatch(path.toString()::endsWith)).toList();
    }
  }

  private static int duet(String... words) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Path home = Path.of("").toAbsolutePath();
    Session session =
        new Session(
            new Terminal(out, out, false, true, Map.of()), new InstalledServices(), home, folder);
    return Main.commandLine(session).execute(words);
  }
}
