package duet.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import duet.bulk.cohort.OpenCohort;
import duet.cohort.CohortSettings.Form;
import duet.cohort.CohortSettings.Shares;
import duet.cohort.Expected.Answer;
import duet.cohort.Expected.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortGeneratorTest {
  @TempDir Path folder;

  @Test
  void the_same_seed_makes_the_same_bytes_and_another_seed_others() throws Exception {
    Expected first = generate(1, 12, Form.FOLDERS, "first");
    Expected same = generate(1, 12, Form.FOLDERS, "same");
    Expected other = generate(2, 12, Form.FOLDERS, "other");
    assertThat(same).isEqualTo(first).isEqualTo(Expected.read(folder.resolve("first")));
    assertThat(bytes("same")).isEqualTo(bytes("first"));
    assertThat(hashes(other)).doesNotContainAnyElementsOf(hashes(first));
  }

  @Test
  void no_two_are_alike_and_a_tenth_is_faulty() throws Exception {
    Expected cohort = generate(3, 100, Form.FOLDERS, "cohort");
    assertThat(hashes(cohort)).doesNotHaveDuplicates().hasSize(200);
    assertThat(bytes("cohort/in").values()).doesNotHaveDuplicates().hasSize(200);
    Map<Kind, Long> kinds =
        cohort.answers().stream()
            .collect(Collectors.groupingBy(Answer::kind, Collectors.counting()));
    assertThat(kinds).containsEntry(Kind.BROKEN, 14L).containsEntry(Kind.HOSTILE, 8L);
    assertThat(kinds).containsEntry(Kind.HANGING, 2L);
    assertThat(kinds.get(Kind.RIGHT)).isCloseTo(88, org.assertj.core.data.Offset.offset(1L));
  }

  @Test
  void both_forms_are_read_as_what_they_are_with_everybody_in_them() throws Exception {
    generate(4, 9, Form.FOLDERS, "folders");
    generate(4, 9, Form.MOODLE, "moodle");
    try (OpenCohort folders = OpenCohort.open(folder.resolve("folders/in"), Set.of());
        OpenCohort moodle = OpenCohort.open(folder.resolve("moodle/in.zip"), Set.of())) {
      assertThat(folders.cohort().layout()).isEqualTo("a folder a student");
      assertThat(moodle.cohort().layout()).isEqualTo("Moodle's download");
      assertThat(folders.cohort().handins()).hasSize(9);
      assertThat(moodle.cohort().handins()).hasSize(9);
      assertThat(folders.cohort().oddities()).isEmpty();
      assertThat(moodle.cohort().oddities()).isEmpty();
    }
    assertThat(Files.readAllLines(folder.resolve("moodle/roster.csv"))).hasSize(10);
  }

  private Expected generate(long seed, int students, Form form, String name) throws Exception {
    CohortSettings settings =
        new CohortSettings(
            seed,
            students,
            List.of("sing-dance", "overlap-evidence"),
            Shares.USUAL,
            form,
            Path.of(""));
    return CohortGenerator.generate(settings, folder.resolve(name));
  }

  private static List<String> hashes(Expected expected) {
    return expected.answers().stream().map(Answer::sha256).toList();
  }

  private Map<String, String> bytes(String name) throws IOException {
    Path root = folder.resolve(name);
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return bytes;
  }
}
