package duet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.check.CheckSettings;
import duet.check.Outcome;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFolder;
import duet.report.ExerciseReport;
import duet.report.JsonReport;
import duet.report.TerminalReport;
import duet.report.TextStyle;
import duet.sandbox.Layers;
import duet.sandbox.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each attack of the corpus twice: as Duet is, where it must come to nothing, and with the one
 * defence switched off that is meant to stop it, where it must succeed. An attack that fails either
 * way shows nothing. Those that stand behind the allow-list are tried without it as well.
 *
 * <p>A runner for each that is let in; that time buys that no defence is believed in unseen. Those
 * that take minutes are left to {@code -Dduet.hostile.slow=true}.
 */
class HostileIT {
  private static final Path CORPUS = Path.of("src/test/resources/hostile/attacks");
  private static final CheckSettings SETTINGS = new CheckSettings("1", false, 5);

  private static Grader asItIs;
  private static final int ENOUGH = 5;

  private static WithoutDefence weakened;

  @BeforeAll
  static void prepare() {
    asItIs = new Grader(SETTINGS);
    weakened = new WithoutDefence(SETTINGS);
  }

  @AfterAll
  static void close() {
    asItIs.close();
    weakened.close();
  }

  static List<Attack> attacks() throws IOException {
    try (Stream<Path> all = Files.list(CORPUS)) {
      List<Attack> attacks = new ArrayList<>();
      for (Path folder : all.sorted().toList()) {
        attacks.add(Attack.read(folder));
      }
      attacks.removeIf(attack -> attack.slow() && !Boolean.getBoolean("duet.hostile.slow"));
      return attacks;
    }
  }

  /** In the shorter pass only those that get as far as a JVM; who is refused is on every JDK. */
  static List<Attack> attacksAsItIs() throws IOException {
    boolean all = !Boolean.getBoolean("duet.short");
    return attacks().stream().filter(attack -> all || attack.status().equals("graded")).toList();
  }

  static List<Attack> behindOthers() throws IOException {
    return attacks().stream().filter(attack -> !attack.behind().isEmpty()).toList();
  }

  /** Some behind each defence show that it is one; the others are left to the longer run. */
  static List<Attack> thatCouldSucceed() throws IOException {
    Map<String, List<Attack>> byDefence =
        attacks().stream()
            .filter(attack -> !attack.defence().isEmpty())
            .collect(Collectors.groupingBy(Attack::defence, TreeMap::new, Collectors.toList()));
    int most = Boolean.getBoolean("duet.hostile.slow") ? Integer.MAX_VALUE : ENOUGH;
    return byDefence.values().stream().flatMap(all -> all.stream().limit(most)).toList();
  }

  @ParameterizedTest
  @MethodSource("attacksAsItIs")
  void it_comes_to_nothing_and_its_author_is_told(Attack attack) throws CompilerFault {
    Graded graded =
        asItIs.grade(
            asItIs.prepare(ExerciseFolder.read(Path.of("exercises", attack.exercise()))),
            attack.folder(),
            "x");
    ExerciseReport report = graded.report();
    assertThat(terminal(graded).lines().map(String::strip))
        .noneMatch(line -> line.startsWith("::"))
        .noneMatch(line -> line.contains("##[") || line.contains("##vso["))
        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
    assertThat(JsonReport.text(Reporting.report("x", List.of(graded), "1"))).doesNotContain("##");
    assertThat(report.status().word()).isEqualTo(attack.status());
    boolean letIn = attack.status().equals("graded");
    assertThat(report.score().earned()).isLessThan(letIn ? report.score().possible() : 1);
    // Nobody is to be spared a zero by making it hard to tell.
    assertThat(report.score().undecided()).as("%s", report.checks()).isZero();
    assertThat(report.output()).doesNotContain("BREACH");
    assertThat(report.problems())
        .as("%s", report.problems())
        .matches(
            problems ->
                letIn || problems.stream().anyMatch(p -> p.message().contains(attack.says())));
  }

  private static String terminal(Graded graded) {
    return TerminalReport.text(Reporting.report("x", List.of(graded), "1"), TextStyle.plain());
  }

  @ParameterizedTest
  @MethodSource("behindOthers")
  void a_second_defence_holds_where_the_first_is_gone(Attack attack) throws Exception {
    assumeHere(attack.defence());
    ExerciseReport report = weakened.gradeWithoutAllowList(attack);
    assertThat(succeeded(attack, report)).as(report.output()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("thatCouldSucceed")
  void it_succeeds_where_its_one_defence_is_gone(Attack attack) throws Exception {
    assumeHere(attack.defence());
    ExerciseReport report = weakened.grade(attack);
    assertThat(succeeded(attack, report))
        .as("%s%n%s%n%s", report.problems(), report.output(), report.checks())
        .isTrue();
  }

  private static void assumeHere(String defence) {
    if (defence.equals("containment")) {
      assumeTrue(Layers.whyNotContained().isEmpty(), () -> Layers.whyNotContained().get());
    } else if (defence.equals("not-dumpable")) {
      assumeTrue(
          Tools.root(), "a file is readable to its owner, so only root shows the difference");
    }
  }

  private static boolean succeeded(Attack attack, ExerciseReport report) {
    return switch (attack.sign()) {
      case "prints" -> report.output().contains("BREACH");
      case "ends the runner" ->
          report.checks().stream()
              .anyMatch(
                  check ->
                      check.outcome() instanceof Outcome.Unfinished unfinished
                          && unfinished.observed().startsWith("The program came to an end"));
      case "leaves it undecided" -> report.score().undecided() > 0;
      case "earns everything" -> report.score().earned() == report.score().possible();
      default -> throw new IllegalArgumentException(attack + " has the sign " + attack.sign());
    };
  }
}
