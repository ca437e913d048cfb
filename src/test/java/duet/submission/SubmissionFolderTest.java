package duet.submission;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.Exercise;
import duet.exercise.Limits;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFolderTest {
  private static final String PATH = "singdance/SingDance.java";
  private static final String SOURCE = "package singdance;\nclass SingDance {}\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "src/main/java/",
        "stub/",
        "sing-dance/",
        "wrapped/",
        "wrapped/sing-dance/",
        "wrapped/src/main/java/"
      })
  void the_file_is_found_at_its_package_path_behind_usual_folders(String prefix)
      throws IOException {
    write(prefix + PATH, SOURCE);
    assertThat(taken().files()).containsExactly(new SourceFile(PATH, SOURCE));
  }

  @Test
  void a_single_file_is_taken_by_its_name() throws IOException {
    write("SingDance.java", SOURCE);
    Intake intake = SubmissionFolder.take(folder.resolve("SingDance.java"), exercise(), "s");
    assertThat(intake).isInstanceOf(Intake.Taken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sing-dance/", "wrapped/", "wrapped/sing-dance/"})
  void a_file_without_its_package_folder_is_taken_if_it_says_the_package(String prefix)
      throws IOException {
    write(prefix + "SingDance.java", SOURCE);
    assertThat(taken().files()).containsExactly(new SourceFile(PATH, SOURCE));
  }

  @Test
  void a_file_of_that_name_from_another_package_is_none_of_it() throws IOException {
    write("SingDance.java", "package choir; class SingDance {}");
    assertThat(SubmissionFolder.answers(folder, exercise())).isFalse();
    assertThat(problem()).isEqualTo("singdance/SingDance.java is missing.");
  }

  @Test
  void where_a_file_lies_is_not_told_of_somebody_in_a_class() throws IOException {
    write("jane-doe/mine/SingDance.java", SOURCE);
    write("pom.xml", "<project/>");
    Intake intake = SubmissionFolder.takeUnnamed(folder, exercise(), "s");
    assertThat(((Intake.Rejected) intake).problems().get(0).advice())
        .isEqualTo(
            "There is a SingDance.java somewhere else: move it to singdance/SingDance.java.");
  }

  @Test
  void other_files_are_left_alone() throws IOException {
    write(PATH, SOURCE);
    write("pom.xml", "<project/>");
    write("singdance/Other.java", "nonsense");
    assertThat(taken().files()).hasSize(1);
  }

  @Test
  void an_empty_folder_lacks_the_file() {
    assertThat(problem()).isEqualTo("singdance/SingDance.java is missing.");
  }

  @Test
  void a_file_in_the_wrong_place_is_pointed_out() throws IOException {
    write("one/two/three/SingDance.java", SOURCE);
    write("pom.xml", "<project/>");
    assertThat(rejected().problems().get(0).advice())
        .isEqualTo(
            "There is a SingDance.java at one/two/three/SingDance.java: move it to singdance/SingDance.java.");
  }

  @Test
  void a_missing_package_is_told_with_the_line_to_write() throws IOException {
    write(PATH, "class SingDance {}");
    assertThat(problem()).isEqualTo("singdance/SingDance.java names no package.");
    assertThat(rejected().problems().get(0).advice()).contains("package singdance;");
  }

  @Test
  void a_wrong_package_is_told() throws IOException {
    write(PATH, "/* package singdance; */ package dance; class SingDance {}");
    assertThat(problem()).isEqualTo("singdance/SingDance.java says package dance.");
  }

  @Test
  void a_byte_order_mark_is_accepted() throws IOException {
    write(PATH, "\uFEFF" + SOURCE);
    assertThat(taken().files().get(0).text()).isEqualTo(SOURCE);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() throws IOException {
    writeBytes(PATH, (SOURCE + "// \u00e4").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem()).contains("not UTF-8");
  }

  @Test
  void utf_16_is_named() throws IOException {
    writeBytes(PATH, SOURCE.getBytes(StandardCharsets.UTF_16));
    assertThat(problem()).contains("UTF-16");
  }

  @Test
  void a_huge_file_is_refused() throws IOException {
    write(PATH, SOURCE + " ".repeat(300_000));
    assertThat(problem()).contains("larger than 200 kB");
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    write(PATH, "\n");
    assertThat(problem()).contains("is empty");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    write("elsewhere.java", SOURCE);
    Files.createDirectories(folder.resolve("singdance"));
    Files.createSymbolicLink(folder.resolve(PATH), folder.resolve("elsewhere.java"));
    assertThat(problem()).contains("symbolic link");
  }

  @Test
  void a_link_in_the_middle_of_the_path_is_not_followed() throws IOException {
    write("elsewhere/SingDance.java", SOURCE);
    Files.createSymbolicLink(folder.resolve("singdance"), folder.resolve("elsewhere"));
    assertThat(problem()).contains("symbolic link");
  }

  @Test
  void a_folder_of_that_name_is_refused() throws IOException {
    Files.createDirectories(folder.resolve(PATH));
    assertThat(problem()).contains("is not a file");
  }

  @Test
  void the_hash_depends_on_the_text_and_not_on_the_place() throws IOException {
    write(PATH, SOURCE);
    String first = taken().sha256();
    write(PATH, SOURCE + "\n");
    assertThat(taken().sha256()).isNotEqualTo(first);
    Files.delete(folder.resolve(PATH));
    write("sing-dance/" + PATH, SOURCE);
    Files.delete(folder.resolve("singdance"));
    assertThat(taken().sha256()).isEqualTo(first);
  }

  private Submission taken() {
    Intake intake = SubmissionFolder.take(folder, exercise(), "s");
    assertThat(intake).isInstanceOf(Intake.Taken.class);
    return ((Intake.Taken) intake).submission();
  }

  private Intake.Rejected rejected() {
    Intake intake = SubmissionFolder.take(folder, exercise(), "s");
    assertThat(intake).isInstanceOf(Intake.Rejected.class);
    return (Intake.Rejected) intake;
  }

  private String problem() {
    return rejected().problems().get(0).message();
  }

  private void write(String path, String text) throws IOException {
    writeBytes(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeBytes(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Exercise exercise() {
    return new Exercise(
        "sing-dance",
        "Sing",
        4,
        List.of(),
        List.of(PATH),
        List.of(),
        List.of(),
        17,
        Limits.standard(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        folder);
  }
}
