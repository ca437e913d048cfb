package duet.bulk.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.Handin;
import duet.bulk.cohort.Person;
import duet.bulk.sheet.SheetFault;
import duet.bulk.summary.CohortReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookTest {
  private static final Cohort COHORT =
      new Cohort(
          "a folder a student",
          List.of(
              new Handin("s-1", "jane", List.of(new Person("", "1001", "jane", "")), Path.of("")),
              new Handin("s-2", "al", List.of(new Person("", "1002", "al", "")), Path.of(""))),
          List.of());

  private static final CohortReport REPORT =
      new CohortReport(
          1,
          "",
          "",
          "",
          "",
          2,
          2,
          1,
          List.of(),
          new CohortReport.ByHand(0, 0),
          List.of(),
          List.of(
              new CohortReport.Mark("s-1", 7, 0, 10, true),
              new CohortReport.Mark("s-2", 7, 3, 10, false)));

  @TempDir Path folder;

  @Test
  void moodle_s_worksheet_is_filled_and_all_else_of_it_stays() throws Exception {
    String before =
        "\uFEFFIdentifier,Grade,\"Last modified (grade)\",Feedback\r\n"
            + "Participant 1001,,-,\"a, \"\"b\"\"\"\r\n"
            + "Participant 1002,,-,\r\n"
            + "Participant 9,,-,\r\n";
    assertThat(filled("moodle.csv", before, Optional.empty()))
        .isEqualTo(
            before
                .replace("1001,,", "1001,7,")
                .replace("\"Last modified (grade)\"", "Last modified (grade)"));
  }

  @Test
  void canvas_s_column_is_found_by_its_title() throws Exception {
    String before =
        "Student;ID;SIS Login ID;Section;Essay (1);Counter (2)\n"
            + "    Points Possible;;;;10;10\n"
            + "Doe;5;jane;A;;\n";
    assertThat(filled("canvas.csv", before, Optional.of("Counter")))
        .isEqualTo(
            before
                .replace("Doe;5;jane;A;;", "Doe;5;jane;A;;7")
                .replace("    Points Possible", "\"    Points Possible\""));
  }

  @Test
  void a_column_that_is_not_there_is_named() throws Exception {
    assertThatThrownBy(() -> filled("m.csv", "Identifier,Mark\nParticipant 1,\n", Optional.empty()))
        .isInstanceOf(SheetFault.class)
        .hasMessageContaining("\"Grade\"")
        .hasMessageContaining("Identifier, Mark");
    assertThatThrownBy(() -> filled("c.csv", "Student,ID,Section,A (1),B (2)\n", Optional.empty()))
        .hasMessageContaining("--column")
        .hasMessageContaining("A (1), B (2)");
  }

  @Test
  void the_roster_gives_names_and_those_who_handed_in_nothing_are_in_the_list() throws Exception {
    Path roster = folder.resolve("roster.csv");
    Files.writeString(roster, "name,login\nJane Doe,JANE\n=HYPERLINK(),al\nAbsent One,zoe\n");
    Gradebook.of(COHORT, Optional.of(roster), List.of(), Optional.empty()).write(folder, REPORT);
    assertThat(Files.readString(folder.resolve("gradebook/marks.csv")))
        .contains("s-1,Jane Doe,1001,JANE,,jane,7,0,10,yes")
        .contains("s-2,'=HYPERLINK(),1002,al,,al,7,3,10,no")
        .contains(",Absent One,,zoe,,nothing handed in,,,,");
  }

  private String filled(String name, String content, Optional<String> column) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    Gradebook.of(COHORT, Optional.empty(), List.of(file), column).write(folder, REPORT);
    return Files.readString(folder.resolve("gradebook").resolve(name));
  }
}
