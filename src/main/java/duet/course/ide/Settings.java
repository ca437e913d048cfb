package duet.course.ide;

import duet.exercise.Exercise;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The settings that name folders and jars.
 *
 * @param exercises those that lie in the student's folder
 * @param jars that their checks are compiled with
 */
record Settings(List<Exercise> exercises, List<Jar> jars) {
  private static final int OLDEST = 17;

  /** For Maven; exercises that need a newer JDK stand in a profile that waits for it. */
  String pom() {
    Roots common = roots(exercise -> exercise.minimumJdk() <= OLDEST);
    Roots newer = roots(exercise -> exercise.minimumJdk() > OLDEST);
    int newest = exercises.stream().mapToInt(Exercise::minimumJdk).max().orElse(OLDEST);
    String source = "                <source>%s</source>";
    return new Template("pom.xml")
        .with("repository", Jar.REPOSITORY)
        .lines("own", common.own(), source)
        .lines("checks", common.checks(), source)
        .lines("newerOwn", newer.own(), "    " + source)
        .lines("newerChecks", newer.checks(), "    " + source)
        .with("newest", Integer.toString(newest))
        .lines("dependencies", jars.stream().map(Settings::dependency).toList(), "%s")
        .text();
  }

  private static String dependency(Jar jar) {
    return new Template("dependency.xml")
        .with("artifact", jar.artifact())
        .with("version", jar.version())
        .text()
        .stripTrailing();
  }

  /** For VS Code. */
  String vsCode() {
    List<String> given =
        exercises.stream()
            .flatMap(each -> each.given().stream().map(file -> each.id() + "/" + file.path()))
            .toList();
    return new Template("settings.json")
        .lines("sources", runnable().all(), "    \"%s\"", ",\n")
        .lines(
            "readOnly",
            Stream.concat(Stream.of(".duet/**"), given.stream()).toList(),
            "    \"%s\": true",
            ",\n")
        .with("repository", Jar.REPOSITORY)
        .text();
  }

  /** For IntelliJ. */
  String module() {
    Roots roots = runnable();
    String folder = "      <sourceFolder url=\"file://$MODULE_DIR$/../%s\" isTestSource=\"";
    return new Template("module.xml")
        .lines("own", roots.own(), folder + "false\" />")
        .lines("checks", roots.checks(), folder + "true\" />")
        .lines(
            "jars",
            jars.stream().map(Jar::path).toList(),
            "          <root url=\"jar://$MODULE_DIR$/../%s!/\" />")
        .text();
  }

  /** An IDE would underline all of what needs a newer JDK than this one. */
  private Roots runnable() {
    return roots(exercise -> exercise.minimumJdk() <= Runtime.version().feature());
  }

  private Roots roots(Predicate<Exercise> which) {
    return Roots.of(exercises.stream().filter(which).toList());
  }
}
