package duet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import duet.kit.witness.Witness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The package rule of the design: data flows one way, leaves know nothing, one package prints. */
class ArchitectureTest {
  /** In the order of the data; each may import what stands before it. */
  private static final List<String> FLOW =
      List.of(
          "exercise",
          "submission",
          "compile",
          "inspect",
          "check",
          "score",
          "report",
          "trial",
          "calibrate",
          "course",
          "bulk",
          "author",
          "watch",
          "cli");

  /** What each leaf may use of ours. */
  private static final List<List<String>> LEAVES =
      List.of(
          List.of("kit"),
          List.of("rules"),
          List.of("wire"),
          List.of("files"),
          List.of("sandbox", "wire", "files"),
          List.of("probe", "kit", "wire"));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("duet");

  @TestFactory
  Stream<DynamicTest> data_flows_one_way() {
    return IntStream.range(0, FLOW.size() - 1)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    FLOW.get(i) + " knows nothing of what comes after it",
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ours(FLOW.get(i)))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                FLOW.subList(i + 1, FLOW.size()).stream()
                                    .map(ArchitectureTest::ours)
                                    .toArray(String[]::new))
                            .check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> leaves_depend_on_nothing_else_of_ours() {
    return LEAVES.stream()
        .map(
            leaf ->
                DynamicTest.dynamicTest(
                    leaf.get(0),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ours(leaf.get(0)))
                            .should()
                            .dependOnClassesThat(oursOutside(leaf))
                            .check(OURS)));
  }

  @Test
  void only_the_pipeline_itself_stands_in_the_root_package_and_only_commands_use_it() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Stream.concat(FLOW.stream(), LEAVES.stream().map(leaf -> leaf.get(0)))
                .filter(
                    name -> !Set.of("calibrate", "bulk", "author", "watch", "cli").contains(name))
                .map(ArchitectureTest::ours)
                .toArray(String[]::new))
        .should()
        .dependOnClassesThat(resideInAPackage("duet"))
        .check(OURS);
  }

  @Test
  void what_views_are_made_of_knows_nobody_who_draws_them() {
    noClasses()
        .that()
        .resideInAPackage("duet.report.view..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("duet..")
                .and(not(resideInAnyPackage("duet.report.view..", "duet.kit.."))))
        .check(OURS);
  }

  @Test
  void only_pages_know_the_templates() {
    noClasses()
        .that(not(resideInAnyPackage("duet.report.html", "duet.bulk.page")))
        .should()
        .dependOnClassesThat(resideInAPackage("gg.jte.."))
        .check(OURS);
  }

  @Test
  void a_report_as_a_page_asks_nobody_who_grades_or_prints() {
    noClasses()
        .that()
        .resideInAPackage("duet.report.html..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("duet..")
                .and(
                    not(
                        resideInAnyPackage(
                            "duet.report..",
                            "duet.check",
                            "duet.exercise",
                            "duet.kit",
                            "duet.score",
                            "duet.submission"))))
        .check(OURS);
  }

  @Test
  void children_are_the_business_of_compile_and_check_and_load_that_of_authors() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "duet",
                    "duet.compile..",
                    "duet.check..",
                    "duet.bulk..",
                    "duet.author..",
                    "duet.cli..",
                    "duet.sandbox..")))
        .should()
        .dependOnClassesThat(resideInAPackage("duet.sandbox.."))
        .check(OURS);
  }

  @Test
  void only_check_knows_the_events_of_the_probe() {
    noClasses()
        .that(not(resideInAnyPackage("duet.check..", "duet.probe..")))
        .should()
        .dependOnClassesThat(resideInAPackage("duet.probe.."))
        .check(OURS);
  }

  @Test
  void only_the_sandbox_starts_processes() {
    noClasses()
        .that(not(resideInAPackage("duet.sandbox..")))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(OURS);
  }

  @Test
  void only_the_command_line_prints_or_exits() {
    // The witness speaks in a JVM of the submission, to whoever started that.
    noClasses()
        .that(not(resideInAPackage("duet.cli..")).and(not(type(Witness.class))))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(OURS);
  }

  @Test
  void every_package_of_the_tree_is_known_to_this_test() {
    Set<String> known =
        Stream.concat(FLOW.stream(), LEAVES.stream().map(leaf -> leaf.get(0)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> present =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("duet."))
            .map(name -> name.split("\\.")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, present);
  }

  private static String ours(String name) {
    return "duet." + name + "..";
  }

  private static DescribedPredicate<JavaClass> oursOutside(List<String> names) {
    return resideInAPackage("duet..")
        .and(
            not(
                resideInAnyPackage(
                    names.stream().map(ArchitectureTest::ours).toArray(String[]::new))));
  }

  private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
    return DescribedPredicate.not(predicate);
  }
}
