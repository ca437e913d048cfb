package duet.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives as students pack them, and as others do. */
class HandedInTest {
  private static final byte[] SOURCE =
      "package singdance;\nclass SingDance {}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void a_zip_is_unpacked_for_as_long_as_it_is_open() throws IOException {
    Path zip = zip("singdance/SingDance.java", "singdance/notes.txt", "__MACOSX/._SingDance.java");
    Path inside;
    try (HandedIn work = HandedIn.open(zip)) {
      inside = work.folder();
      assertThat(work.problems()).isEmpty();
      assertThat(files(inside)).containsExactly("singdance/SingDance.java");
      assertThat(inside.resolve("singdance/SingDance.java")).hasBinaryContent(SOURCE);
    }
    assertThat(inside).doesNotExist();
  }

  @Test
  void a_tar_gz_is_unpacked_without_its_links() throws IOException {
    Path tar = folder.resolve("in.tar.gz");
    try (OutputStream file = Files.newOutputStream(tar);
        TarArchiveOutputStream out =
            new TarArchiveOutputStream(new GzipCompressorOutputStream(file))) {
      TarArchiveEntry link = new TarArchiveEntry("singdance/Link.java", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      out.putArchiveEntry(link);
      out.closeArchiveEntry();
      TarArchiveEntry entry = new TarArchiveEntry("./singdance/SingDance.java");
      entry.setSize(SOURCE.length);
      out.putArchiveEntry(entry);
      out.write(SOURCE);
      out.closeArchiveEntry();
    }
    try (HandedIn work = HandedIn.open(tar)) {
      assertThat(work.problems()).isEmpty();
      assertThat(files(work.folder())).containsExactly("singdance/SingDance.java");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../SingDance.java",
        "singdance/../../SingDance.java",
        "/singdance/SingDance.java",
        "C:\\singdance\\SingDance.java",
        "singdance/Sing\nDance.java",
        "singdance//SingDance.java",
        "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/SingDance.java"
      })
  void a_name_that_leads_elsewhere_is_refused_and_nothing_is_written_there(String name)
      throws IOException {
    try (HandedIn work = HandedIn.open(zip(name))) {
      assertThat(work.problems()).hasSize(1);
      assertThat(work.problems().get(0).message()).startsWith("The archive has an entry that is");
      assertThat(files(work.folder())).isEmpty();
    }
    assertThat(files(folder)).containsExactly("in.zip");
  }

  @Test
  void names_that_differ_by_case_only_are_refused() throws IOException {
    assertRefused(
        zip("singdance/SingDance.java", "singdance/Singdance.java"), "differ by case only");
  }

  @Test
  void a_bomb_is_cut_while_it_is_inflated() throws IOException {
    Path zip = folder.resolve("in.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.putArchiveEntry(new ZipArchiveEntry("singdance/SingDance.java"));
      for (int megabyte = 0; megabyte < 40; megabyte++) {
        out.write(new byte[1 << 20]);
      }
      out.closeArchiveEntry();
    }
    assertThat(Files.size(zip)).isLessThan(100_000);
    assertRefused(zip, "larger than 20 MB");
  }

  @Test
  void too_many_entries_are_refused() throws IOException {
    assertRefused(
        zip(Stream.iterate(0, i -> i + 1).limit(5_001).map(i -> i + ".txt").toArray(String[]::new)),
        "more than 5000 entries");
  }

  @Test
  void what_is_no_archive_is_told_of() throws IOException {
    Path zip = Files.writeString(folder.resolve("in.zip"), "PK but nothing else");
    assertRefused(zip, "cannot be opened");
    Path whole = zip("singdance/SingDance.java");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(whole, "cannot be opened");
    Path gz = Files.write(folder.resolve("in.tgz"), new byte[] {1, 2, 3});
    assertRefused(gz, "cannot be opened");
  }

  @Test
  void a_folder_stays_where_it_is() throws IOException {
    try (HandedIn work = HandedIn.open(folder)) {
      assertThat(work.folder()).isEqualTo(folder);
    }
    assertThat(folder).exists();
  }

  private static void assertRefused(Path archive, String because) throws IOException {
    try (HandedIn work = HandedIn.open(archive)) {
      assertThat(work.problems()).hasSize(1);
      assertThat(work.problems().get(0).message()).contains(because);
    }
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("in.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      for (String name : names) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(SOURCE);
        out.closeArchiveEntry();
      }
    }
    return zip;
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .toList();
    }
  }
}
