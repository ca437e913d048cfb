package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import duet.bulk.journal.RunLock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a mark that somebody argues about: by the commands, with real gradings. */
class DisputedGradeIT {
  private static final String HEAD = "submission,check,points,reason,by,when\n";
  private static final String NAMES = "Jane|Green|Nix";
  private static final Path SOLUTIONS = Path.of("solutions/sing-dance").toAbsolutePath();

  @TempDir static Path first;
  @TempDir Path home;

  private record Called(int code, String out, String err) {}

  @BeforeAll
  static void a_class_is_graded() throws IOException {
    copy(Path.of("exercises/sing-dance"), first.resolve("exercises/sing-dance"));
    copy(SOLUTIONS.resolve("right/latch"), first.resolve("in/Jane Doe_1_assignsubmission_file"));
    copy(SOLUTIONS.resolve("wrong/no-join"), first.resolve("in/Al Green_2_assignsubmission_file"));
    Files.createDirectories(first.resolve("in/Nix Da_3_assignsubmission_file"));
    Called bulk = duet(first, "bulk", "in", "--out", "marks", "--isolation", "auto", "--seed", "7");
    assertThat(bulk.code()).as(bulk.err()).isZero();
  }

  @BeforeEach
  void everything_is_as_it_was_then() throws IOException {
    copy(first, home);
  }

  @Test
  void marks_changed_by_hand_count_and_are_shown_with_who_decided_and_why() throws IOException {
    String al = id("Al Green");
    decide(
        al
            + ",waits-for-both,1,It waits for one of them,T. Tutor,2026-11-20\n"
            + id("Nix Da")
            + ",sing-dance/overlap,3,Handed in by mail,T. Tutor,2026-11-20\n"
            + "*,no-sleep,void,The task said nothing of it,Prof. X,2026-11-21\n");
    Called rescore = duet(home, "rescore", "marks");
    assertThat(rescore.code()).isZero();
    assertThat(rescore.out()).contains("2 marks changed by hand, 1 check voided");
    assertThat(mark("Jane Doe")).endsWith(",9,0,9,yes");
    assertThat(mark("Al Green")).endsWith(",8,0,9,yes");
    assertThat(mark("Nix Da")).endsWith(",3,0,9,yes");

    String json = Files.readString(report("marks", al));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("grader/report.schema.json")))
                .validate(json, InputFormat.JSON))
        .isEmpty();
    JsonNode check = check(json, "waits-for-both");
    assertThat(check.path("outcome").asText()).isEqualTo("failed");
    assertThat(check.path("points").asInt()).isEqualTo(1);
    assertThat(check.path("override").path("before").path("earned").asInt()).isZero();
    assertThat(check.path("override").path("by").asText()).isEqualTo("T. Tutor");
    JsonNode cohort = new ObjectMapper().readTree(home.resolve("marks/cohort.json").toFile());
    assertThat(cohort.path("byHand").path("changed").asInt()).isEqualTo(2);
    assertThat(cohort.path("byHand").path("voided").asInt()).isEqualTo(1);
    assertThat(cohort.path("exercises").path(0).path("possible").asInt()).isEqualTo(9);
    assertThat(unzipped(home.resolve("marks/gradebook/moodle-feedback.zip"), null))
        .anyMatch(
            text ->
                text.contains("waits-for-both has 1 point instead of 0")
                    && text.contains("(T. Tutor, 2026-11-20)")
                    && text.contains("no-sleep does not count"));
    noNames(home.resolve("marks"));
  }

  @Test
  void a_mistake_in_the_table_changes_nothing() throws IOException {
    String before = Files.readString(report("marks", id("Al Green")));
    decide("s-000000000000,overlap,1,r,T. Tutor,2026-11-20\n");
    for (String[] command :
        List.of(
            new String[] {"rescore", "marks"},
            new String[] {"bulk", "in", "--out", "marks", "--isolation", "auto", "--seed", "7"},
            new String[] {"merge", "marks", "--out", "marks"})) {
      Called called = duet(home, command);
      assertThat(called.code()).isEqualTo(2);
      assertThat(called.err())
          .contains("overrides.csv, line 2, column submission", "s-000000000000");
    }
    assertThat(Files.readString(report("marks", id("Al Green")))).isEqualTo(before);
  }

  @Test
  void a_regrade_keeps_what_was_decided_and_tells_which_marks_moved_and_why() throws IOException {
    String jane = id("Jane Doe");
    String nix = id("Nix Da");
    String al = id("Al Green");
    decide(nix + ",overlap,2,Handed in by mail,T. Tutor,2026-11-20\n");
    assertThat(duet(home, "rescore", "marks").code()).isZero();
    Path checks = home.resolve("exercises/sing-dance/checks/singdance/checks/SingDanceChecks.java");
    String source = Files.readString(checks);
    Files.writeString(checks, source.replaceFirst("(id = \"overlap\",\\s+points = )3", "$14"));
    assertThat(Files.readString(checks)).isNotEqualTo(source);
    String solution = "singdance/SingDance.java";
    Files.copy(
        SOLUTIONS.resolve("right/latch").resolve(solution),
        home.resolve("in/Al Green_2_assignsubmission_file").resolve(solution),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(
            duet(home, "bulk", "in", "--out", "new", "--isolation", "auto", "--seed", "7").code())
        .isZero();
    Called regrade = duet(home, "regrade", "new", "--against", "marks");
    assertThat(regrade.code()).as(regrade.err()).isZero();
    assertThat(regrade.err()).contains("Carried over from marks/overrides.csv: 1 mark changed");
    assertThat(home.resolve("new/overrides.csv"))
        .hasSameTextualContentAs(home.resolve("marks/overrides.csv"));
    assertThat(Files.readAllLines(home.resolve("new/moved.csv")))
        .anyMatch(
            line -> line.startsWith(jane + ",sing-dance,overlap,3 of 3,4 of 4,points-changed,"))
        .anyMatch(
            line -> line.startsWith(nix + ",sing-dance,overlap,2 of 3,2 of 4,points-changed,"))
        .anyMatch(
            line -> line.startsWith(al + ",sing-dance,waits-for-both,0 of 2,2 of 2,bytes-changed,"))
        .hasSize(5);
    noNames(home.resolve("new"));
    assertThat(duet(home, "regrade", "new", "--against", "new").code()).isEqualTo(2);
    assertThat(duet(home, "regrade", "new", "--against", "in").err())
        .contains("no folder of results");
  }

  @Test
  void an_outcome_that_changes_without_a_reason_is_called_out() throws IOException {
    copy(home.resolve("marks"), home.resolve("new"));
    Path old = report("marks", id("Jane Doe"));
    JsonNode tree = new ObjectMapper().readTree(old.toFile());
    ObjectNode overlap = (ObjectNode) check(tree, "overlap");
    overlap.put("outcome", "failed").put("points", 0);
    Files.writeString(old, tree.toString());
    Called regrade = duet(home, "regrade", "new", "--against", "marks");
    assertThat(regrade.code()).isEqualTo(3);
    assertThat(regrade.out())
        .contains("UNSTABLE: 1 ", "A human must look", id("Jane Doe") + "  sing-dance/overlap");
  }

  @Test
  void a_dispute_is_graded_again_from_the_zip_alone_with_the_same_outcome() throws IOException {
    String al = id("Al Green");
    String jane = id("Jane Doe");
    decide(
        al
            + ",waits-for-both,1,It waits for one of them,T. Tutor,2026-11-20\n"
            + jane
            + ",overlap,0,Not hers,T. Tutor,2026-11-20\n");
    Called stale = duet(home, "dispute", "marks", al, "--cohort", "in");
    assertThat(stale.code()).isEqualTo(2);
    assertThat(stale.err()).contains("duet rescore");
    duet(home, "rescore", "marks");
    assertThat(duet(home, "dispute", "marks", al, "--cohort", "in").code()).isZero();
    assertThat(duet(home, "dispute", "marks", al, "--cohort", "in", "--out", "2.zip").code())
        .isZero();
    Path zip = home.resolve("dispute-" + al + ".zip");
    assertThat(zip).hasSameBinaryContentAs(home.resolve("2.zip"));

    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    assertThat(unzipped(zip, elsewhere))
        .noneMatch(text -> text.matches("(?s).*(" + NAMES + "|" + jane + "|Not hers).*"));
    Path unpacked = elsewhere.resolve("dispute-" + al);
    assertThat(unpacked.resolve(al).resolve("singdance/SingDance.java"))
        .hasSameBinaryContentAs(SOLUTIONS.resolve("wrong/no-join/singdance/SingDance.java"));
    String readme = Files.readString(unpacked.resolve("README.txt"));
    String command =
        readme
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("duet grade"))
            .findFirst()
            .orElseThrow();
    Called again = duet(unpacked, command.substring("duet ".length()).split(" "));
    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(found(unpacked.resolve("again.json")))
        .isEqualTo(found(unpacked.resolve("report.json")));
    assertThat(readme).contains("Seed  7", "(by hand)");
  }

  @Test
  void other_bytes_than_those_that_were_graded_are_refused() throws IOException {
    Path file = home.resolve("in/Al Green_2_assignsubmission_file/singdance/SingDance.java");
    Files.writeString(file, Files.readString(file) + "\n");
    Called called = duet(home, "dispute", "marks", id("Al Green"), "--cohort", "in");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("is not what was graded", "SHA-256");
    assertThat(home.resolve("dispute-" + id("Al Green") + ".zip")).doesNotExist();
    assertThat(duet(home, "dispute", "marks", "s-1", "--cohort", "in").err())
        .contains("no submission \"s-1\"");
  }

  @Test
  void of_what_could_not_be_taken_in_the_files_are_packed_as_they_lie_there() throws IOException {
    Path handedIn = home.resolve("in/Nix Da_3_assignsubmission_file");
    Files.createDirectories(handedIn.resolve("mine"));
    Files.writeString(handedIn.resolve("mine/Dance.java"), "class Dance {}");
    String nix = id("Nix Da");
    assertThat(duet(home, "dispute", "marks", nix, "--cohort", "in").code()).isZero();
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    assertThat(unzipped(home.resolve("dispute-" + nix + ".zip"), elsewhere))
        .noneMatch(text -> text.matches("(?s).*(" + NAMES + ").*"));
    Path unpacked = elsewhere.resolve("dispute-" + nix);
    assertThat(unpacked.resolve("handed-in/mine/Dance.java")).hasContent("class Dance {}");
    assertThat(unpacked.resolve("README.txt")).content().contains("handed-in/");
  }

  @Test
  void marks_are_not_written_anew_while_another_run_has_the_folder() throws Exception {
    try (RunLock lock = RunLock.take(home.resolve("marks"))) {
      Called rescore = duet(home, "rescore", "marks");
      assertThat(rescore.code()).isEqualTo(75);
      assertThat(rescore.err()).contains("Another run has");
      copy(first.resolve("marks"), home.resolve("old"));
      assertThat(duet(home, "regrade", "marks", "--against", "old").code()).isEqualTo(75);
    }
  }

  /** What two gradings of the same bytes must agree on, with the points as they were found. */
  private static JsonNode found(Path report) throws IOException {
    ObjectNode tree = (ObjectNode) new ObjectMapper().readTree(report.toFile());
    tree.remove(List.of("volatile", "grader", "isolation", "score"));
    for (JsonNode exercise : tree.path("exercises")) {
      ((ObjectNode) exercise).remove("score");
      for (JsonNode check : exercise.path("checks")) {
        ObjectNode own = (ObjectNode) check;
        own.remove(List.of("points", "possible", "override", "threads", "hang"));
        if (own.has("evidence")) {
          ((ObjectNode) own.path("evidence")).retain("class");
        }
      }
    }
    return tree;
  }

  private static JsonNode check(String json, String id) throws IOException {
    return check(new ObjectMapper().readTree(json), id);
  }

  private static JsonNode check(JsonNode report, String id) {
    for (JsonNode each : report.path("exercises").path(0).path("checks")) {
      if (each.path("id").asText().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("no check " + id);
  }

  private void decide(String rows) throws IOException {
    Files.writeString(home.resolve("marks/overrides.csv"), HEAD + rows);
  }

  private String mark(String name) throws IOException {
    return Files.readAllLines(home.resolve("marks/gradebook/marks.csv")).stream()
        .filter(line -> line.contains(name))
        .findFirst()
        .orElseThrow();
  }

  private String id(String name) throws IOException {
    return mark(name).split(",")[0];
  }

  private Path report(String folder, String id) {
    return home.resolve(folder).resolve("reports").resolve(id).resolve("report.json");
  }

  private static void noNames(Path results) throws IOException {
    try (Stream<Path> all = Files.walk(results)) {
      for (Path each :
          all.filter(Files::isRegularFile)
              .filter(path -> !path.startsWith(results.resolve("gradebook")))
              .toList()) {
        assertThat(Files.readString(each)).as("%s", each).doesNotContainPattern(NAMES);
      }
    }
  }

  /** The texts of a zip, which is unpacked as well where a folder is given. */
  private static List<String> unzipped(Path zip, Path to) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        if (to != null) {
          Path file = to.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          Files.write(file, bytes);
        }
      }
    }
    return texts;
  }

  private static Called duet(Path here, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            true,
            Map.of());
    Path home = Files.isDirectory(here.resolve("exercises")) ? here : here.getParent().getParent();
    int code =
        Main.commandLine(new Session(terminal, new InstalledServices(), home, here)).execute(args);
    return new Called(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target);
        }
      }
    }
  }
}
