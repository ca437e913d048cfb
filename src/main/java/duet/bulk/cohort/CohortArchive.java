package duet.bulk.cohort;

import duet.submission.ArchiveEntries;
import duet.submission.HandedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Unpacks what a platform packed: sources, the archives that students handed in, and what says
 * whose they are. The platform is trusted, but it passes on names and bytes that strangers chose,
 * so both are bounded.
 */
final class CohortArchive implements ArchiveEntries.Visitor {
  private static final int MOST_ENTRIES = 500_000;
  private static final int MOST_DEPTH = 24;
  private static final int MOST_OF_A_NAME = 200;
  private static final long MOST_BYTES = 8L << 30;
  private static final long MOST_BYTES_OF_AN_ARCHIVE = 50L << 20;

  /** More than a source may have, so that it is refused for what it is, later. */
  private static final long MOST_BYTES_OF_A_SOURCE = 300_000;

  private final Path folder;
  private final List<Oddity> odd;
  private int entries;
  private long bytes;

  private CohortArchive(Path folder, List<Oddity> odd) {
    this.folder = folder;
    this.odd = odd;
  }

  /** Unpacks into a folder below {@code scratch}, and gives its items. */
  static List<Item> unpack(Path archive, Path scratch, List<Oddity> odd)
      throws CohortFault, IOException {
    Path folder = Files.createDirectory(scratch.resolve("in"));
    try {
      ArchiveEntries.visit(archive, new CohortArchive(folder, odd));
    } catch (NoRoom e) {
      throw new IOException("there is no room to unpack it: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      // Damaged archives make the library throw whatever it likes.
      throw new CohortFault(
          "The archive %s cannot be opened: %s. Download it again."
              .formatted(archive, e instanceof IOException ? e.getMessage() : "it is damaged"),
          e);
    }
    return OpenCohort.list(folder);
  }

  @Override
  public void entry(String name, boolean isFile, InputStream content) throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw new IOException("it has more than " + MOST_ENTRIES + " entries");
    }
    if (!isFile) {
      return;
    }
    long most = most(name);
    if (most == 0) {
      return;
    }
    try {
      Path file = place(name);
      if (file == null || OpenCohort.exists(file)) {
        odd.add(
            new Oddity(
                name,
                file == null
                    ? "Its name could lead out of the folder, so it was left out."
                    : "The archive has it twice; the first was taken."));
        return;
      }
      write(file, content, most);
    } catch (InvalidPathException e) {
      odd.add(new Oddity(name, "This machine cannot write a file of that name."));
    }
  }

  private static long most(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (last.endsWith(".java")) {
      return MOST_BYTES_OF_A_SOURCE;
    }
    boolean wanted =
        last.equals("submission_metadata.yml")
            || !last.isEmpty() && HandedIn.isArchive(Path.of(last.replace('\0', '_')));
    return wanted ? MOST_BYTES_OF_AN_ARCHIVE : 0;
  }

  private Path place(String name) {
    List<String> parts = new ArrayList<>(List.of(name.split("/")));
    parts.removeIf(part -> part.isEmpty() || part.equals("."));
    boolean safe =
        !parts.isEmpty()
            && parts.size() <= MOST_DEPTH
            && parts.stream()
                .allMatch(
                    part ->
                        !part.equals("..")
                            && part.length() <= MOST_OF_A_NAME
                            && part.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 127));
    if (!safe || name.startsWith("/")) {
      return null;
    }
    Path file = folder;
    for (String part : parts) {
      file = file.resolve(part);
    }
    return file;
  }

  private void write(Path file, InputStream content, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = created(file)) {
      long kept = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        count(read);
        int more = (int) Math.min(read, most - kept);
        written(out, buffer, more);
        kept += more;
        if (kept == most) {
          // Whoever opens it finds that it is too large, or cut off.
          return;
        }
      }
    }
  }

  private void count(int read) throws IOException {
    bytes += read;
    if (bytes > MOST_BYTES) {
      throw new IOException("it is larger than " + (MOST_BYTES >> 30) + " GB when unpacked");
    }
  }

  private static OutputStream created(Path file) throws NoRoom {
    try {
      Files.createDirectories(file.getParent());
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new NoRoom(e);
    }
  }

  private static void written(OutputStream out, byte[] buffer, int length) throws NoRoom {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new NoRoom(e);
    }
  }

  /** Our trouble, and not the archive's. */
  private static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
