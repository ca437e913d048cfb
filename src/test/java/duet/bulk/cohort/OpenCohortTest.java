package duet.bulk.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCohortTest {
  @TempDir Path place;

  @Test
  void moodle_s_folders_tell_name_and_participant() throws Exception {
    write("Jane Doe_12345_assignsubmission_file/singdance/SingDance.java");
    write("Al Green_77_assignsubmission_file_/SingDance.java");
    write("Al Green_77_assignsubmission_onlinetext/onlinetext.html");
    Cohort cohort = read(place);
    assertThat(cohort.layout()).isEqualTo("Moodle's download");
    assertThat(people(cohort)).containsExactlyInAnyOrder("Jane Doe 12345", "Al Green 77");
    assertThat(cohort.oddities()).isEmpty();
  }

  @Test
  void moodle_s_files_side_by_side_are_put_together() throws Exception {
    write("Jane Doe_1_assignsubmission_file_A.java");
    write("Jane Doe_1_assignsubmission_file_B.java");
    try (OpenCohort open = OpenCohort.open(place, Set.of())) {
      Handin only = open.cohort().handins().get(0);
      assertThat(only.place().resolve("A.java")).exists();
      assertThat(only.place().resolve("B.java")).exists();
    }
  }

  @Test
  void of_canvas_s_files_the_last_attempt_counts() throws Exception {
    write("doejane_LATE_1234_9_Counter.java", "old");
    write("doejane_LATE_1234_10_Counter-1.java", "new");
    write("greenal_77_11_homework.zip", "");
    try (OpenCohort open = OpenCohort.open(place, Set.of())) {
      assertThat(open.cohort().layout()).isEqualTo("Canvas's download");
      assertThat(people(open.cohort())).containsExactlyInAnyOrder("doejane 1234", "greenal 77");
      Path jane =
          open.cohort().handins().stream()
              .filter(each -> each.label().startsWith("doejane"))
              .findFirst()
              .orElseThrow()
              .place();
      assertThat(jane.resolve("Counter.java")).hasContent("new");
    }
  }

  @Test
  void gradescope_s_metadata_tells_whose_a_folder_is_also_of_a_group() throws Exception {
    write("submission_1/A.java");
    write("submission_2/A.java");
    write(
        "submission_metadata.yml",
        """
        submission_1:
          :submitters:
          - :name: Jane Doe
            :sid: '100'
            :email: jane@example.edu
          - :name: Al Green
            :sid: '101'
            :email: al@example.edu
        submission_3:
          :submitters:
          - :name: Nobody
            :sid: '9'
        """);
    Cohort cohort = read(place);
    assertThat(cohort.handins()).hasSize(1);
    assertThat(people(cohort)).containsExactly("Jane Doe 100", "Al Green 101");
    assertThat(cohort.oddities())
        .extracting(Oddity::label)
        .containsExactlyInAnyOrder("submission_2", "submission_3");
  }

  @Test
  void clones_are_told_apart_by_the_end_of_their_names() throws Exception {
    write("counter-submissions/counter-jane/.git/HEAD");
    write("counter-submissions/counter-al-g/.git/HEAD");
    Cohort cohort = read(place);
    assertThat(cohort.layout()).isEqualTo("clones of repositories");
    assertThat(cohort.handins().stream().map(each -> each.people().get(0).login()))
        .containsExactlyInAnyOrder("jane", "al-g");
  }

  @Test
  void a_student_who_is_there_twice_is_not_graded_but_told() throws Exception {
    write("s100/A.java");
    write("S100.zip");
    write("s200/A.java");
    Cohort cohort = read(place);
    assertThat(cohort.handins()).extracting(Handin::label).containsExactly("s200");
    assertThat(cohort.oddities()).extracting(Oddity::label).contains("s100", "S100");
  }

  @Test
  void an_archive_is_read_as_the_folder_in_it_and_nothing_in_it_leads_out() throws Exception {
    Path zip = place.resolve("all.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
      for (String name :
          List.of(
              "cohort/J\u00fcrgen M_1_assignsubmission_file/A.java",
              "cohort/\u05d3\u05df_2_assignsubmission_file/A.java",
              "cohort/Al_3_assignsubmission_file/notes.pdf",
              "../out.java",
              "/root.java")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("class A {}".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    Cohort cohort = read(zip);
    assertThat(cohort.oddities()).extracting(Oddity::label).contains("../out.java", "/root.java");
    assertThat(place.getParent().resolve("out.java")).doesNotExist();
    assertThat(cohort.layout()).isNotEmpty();
  }

  @Test
  void nothing_at_all_and_a_broken_archive_are_told_in_words() throws Exception {
    assertThatThrownBy(() -> read(place))
        .isInstanceOf(CohortFault.class)
        .hasMessageContaining("which is empty");
    Path zeros = Files.write(place.resolve("zeros.zip"), new byte[4096]);
    assertThatThrownBy(() -> read(zeros))
        .isInstanceOf(CohortFault.class)
        .hasMessageContaining("cannot be opened");
  }

  @Test
  void folders_called_as_exercises_are_what_one_student_answered() throws Exception {
    write("jane/sing-dance/singdance/SingDance.java");
    write("jane/lost-update/lostupdate/Counter.java");
    assertThat(read(place).handins()).extracting(Handin::label).containsExactly("jane");
    assertThatThrownBy(() -> read(place.resolve("jane")))
        .isInstanceOf(CohortFault.class)
        .hasMessageContaining("is one submission. Grade it with duet grade");
  }

  @Test
  void two_folders_of_one_student_and_names_of_all_kinds_are_kept_apart() throws Exception {
    write("Zoë Ångström-Núñez_1_assignsubmission_file/A.java");
    write("أحمد علي_2_assignsubmission_file/A.java");
    write("李 小龙_3_assignsubmission_file/A.java");
    write("O'Brien  Jr._4_assignsubmission_file/A.java");
    assertThat(people(read(place)))
        .containsExactlyInAnyOrder(
            "Zoë Ångström-Núñez 1", "أحمد علي 2", "李 小龙 3", "O'Brien  Jr. 4");
  }

  @Test
  void ids_are_the_same_everywhere_and_tell_no_name() throws Exception {
    write("jane/A.java");
    write("al/A.java");
    Cohort once = read(place);
    assertThat(read(place).handins())
        .extracting(Handin::id)
        .isEqualTo(once.handins().stream().map(Handin::id).toList());
    assertThat(once.handins()).allSatisfy(each -> assertThat(each.id()).matches("s-[0-9a-f]{12}"));
  }

  private static Cohort read(Path from) throws Exception {
    try (OpenCohort open = OpenCohort.open(from, Set.of("sing-dance", "lost-update"))) {
      return open.cohort();
    }
  }

  private static List<String> people(Cohort cohort) {
    return cohort.handins().stream()
        .flatMap(each -> each.people().stream())
        .map(each -> each.name() + " " + each.number())
        .toList();
  }

  private void write(String path) throws IOException {
    write(path, "class A {}");
  }

  private void write(String path, String text) throws IOException {
    Path file = place.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
