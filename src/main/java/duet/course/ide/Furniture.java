package duet.course.ide;

import duet.course.Course;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that stands in a student's folder beside the exercises: the launcher, the jars and sources of
 * the checks, and settings.
 */
public final class Furniture {
  /**
   * What came of it, as paths below the folder.
   *
   * @param written files that were made or renewed
   * @param kept files that somebody else made or changed
   */
  public record Made(List<String> written, List<String> kept) {}

  private static final String RUNS = ".idea/runConfigurations/";

  private final MadeFiles files;
  private final List<Exercise> exercises;
  private final List<Jar> jars = new ArrayList<>();

  private Furniture(MadeFiles files, List<Exercise> exercises) {
    this.files = files;
    this.exercises = exercises;
  }

  /**
   * Makes what is missing and renews what nobody changed.
   *
   * @param exercises those that lie in the folder
   * @param jars that checks are compiled with
   * @param home where Duet is installed
   */
  public static Made make(Course course, List<Exercise> exercises, List<Path> jars, Path home)
      throws IOException {
    Furniture furniture = new Furniture(MadeFiles.in(course.root()), List.copyOf(exercises));
    for (Path jar : jars) {
      furniture.jars.add(Jar.of(jar));
    }
    Path installed = home.toAbsolutePath().normalize();
    furniture.launchers(installed);
    furniture.runs(installed);
    furniture.libraries();
    furniture.checks();
    furniture.settings();
    furniture.files.remember();
    return new Made(furniture.files.written(), furniture.files.kept());
  }

  private void launchers(Path home) throws IOException {
    files
        .add(".duet/home", home + "\n")
        .addCommand("duet", new Template("duet.sh").text())
        .add("duet.cmd", new Template("duet.cmd.txt").text().replace("\n", "\r\n"));
  }

  private void libraries() throws IOException {
    for (Jar jar : jars) {
      addWithSum(jar.path(), jar.bytes());
      addWithSum(jar.pomPath(), jar.pom().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Without its sum Maven warns that a file may have come to harm. */
  private void addWithSum(String path, byte[] content) throws IOException {
    files.add(path, content).add(path + ".sha1", Jar.sha1(content));
  }

  private void checks() throws IOException {
    files.add(Roots.CHECKS + "/README.txt", new Template("checks.txt").text());
    for (Exercise exercise : exercises) {
      for (SourceFile check : exercise.checks()) {
        files.add(Roots.CHECKS + "/" + exercise.id() + "/" + check.path(), check.text());
      }
    }
  }

  private void settings() throws IOException {
    Settings settings = new Settings(exercises, jars);
    files
        .add(".gitignore", new Template("gitignore").text())
        .add("pom.xml", settings.pom())
        .add(".mvn/maven.config", new Template("maven.config").text())
        .add(".vscode/settings.json", settings.vsCode())
        .add(".vscode/tasks.json", new Template("tasks.json").text())
        .add(".vscode/extensions.json", new Template("extensions.json").text())
        .add(".idea/modules.xml", new Template("modules.xml").text())
        .add(".idea/misc.xml", new Template("misc.xml").text())
        .add(".idea/duet-course.iml", settings.module());
  }

  /** As IntelliJ starts them, which has names of its own for the file that is open. */
  private void runs(Path home) throws IOException {
    String grade = "grade --color always \"$FilePath$\"";
    files
        .add(RUNS + "Grade_this_exercise.xml", run("Grade this exercise", home, grade))
        .add(RUNS + "Watch.xml", run("Watch", home, "watch --color always"));
  }

  private static String run(String name, Path home, String words) {
    Path released = home.resolve("duet.jar");
    Path jar = Files.exists(released) ? released : home.resolve("target/duet.jar");
    return new Template("run.xml")
        .with("name", name)
        .with("jar", Template.xml(jar.toString()))
        .with("home", Template.xml(home.toString()))
        .with("words", Template.xml(words))
        .text();
  }
}
