package duet.course.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadeFilesTest {
  @TempDir Path root;

  @BeforeEach
  void ownFolder() throws IOException {
    Files.createDirectory(root.resolve(".duet"));
  }

  @Test
  void what_was_made_and_not_changed_becomes_newer() throws IOException {
    MadeFiles.in(root).add("a/pom.xml", "old").remember();
    MadeFiles again = MadeFiles.in(root).add("a/pom.xml", "new");
    assertThat(root.resolve("a/pom.xml")).hasContent("new");
    assertThat(again.written()).containsExactly("a/pom.xml");
    assertThat(again.kept()).isEmpty();
  }

  @Test
  void what_somebody_changed_or_made_is_kept_and_told() throws IOException {
    MadeFiles.in(root).add("changed", "old").remember();
    Files.writeString(root.resolve("changed"), "mine");
    Files.writeString(root.resolve("made"), "mine");
    MadeFiles again = MadeFiles.in(root).add("changed", "new").add("made", "new");
    again.remember();
    assertThat(root.resolve("changed")).hasContent("mine");
    assertThat(root.resolve("made")).hasContent("mine");
    assertThat(again.kept()).containsExactly("changed", "made");
    assertThat(MadeFiles.in(root).add("changed", "newer").kept()).containsExactly("changed");
  }

  @Test
  void what_is_no_longer_made_goes_unless_somebody_changed_it() throws IOException {
    MadeFiles.in(root).add("lib/kit-1.jar", "1").add("lib/other-1.jar", "1").remember();
    Files.writeString(root.resolve("lib/other-1.jar"), "mine");
    MadeFiles.in(root).add("lib/kit-2.jar", "2").remember();
    assertThat(root.resolve("lib/kit-1.jar")).doesNotExist();
    assertThat(root.resolve("lib/kit-2.jar")).exists();
    assertThat(root.resolve("lib/other-1.jar")).hasContent("mine");
  }

  @Test
  void nothing_goes_that_lies_outside_whatever_the_memory_says() throws IOException {
    Path other = Files.writeString(root.resolve("other"), "x");
    Path inner = Files.createDirectories(root.resolve("inner/.duet")).getParent();
    String hash = Jar.hash("SHA-256", Files.readAllBytes(other));
    Files.writeString(inner.resolve(".duet/made.json"), "{\"../other\": \"" + hash + "\"}");
    MadeFiles.in(inner).remember();
    assertThat(other).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{\"pom.xml\": {}}"})
  void where_the_memory_is_damaged_everything_is_kept(String damaged) throws IOException {
    MadeFiles.in(root).add("pom.xml", "old").remember();
    Files.writeString(root.resolve(".duet/made.json"), damaged);
    MadeFiles again = MadeFiles.in(root).add("pom.xml", "new");
    assertThat(again.kept()).containsExactly("pom.xml");
    assertThat(root.resolve("pom.xml")).hasContent("old");
  }
}
