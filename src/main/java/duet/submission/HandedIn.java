package duet.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody handed in: a folder or a file as it lies there, or an archive, of which the Java
 * sources are unpacked into a private folder for as long as this is open.
 *
 * <p>Whatever an archive says of itself is not believed: bytes are counted while they are inflated.
 */
public final class HandedIn implements AutoCloseable {
  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_DEPTH = 16;
  private static final int MOST_SOURCES = 500;
  private static final long MOST_BYTES = 20L << 20;

  /** More than a source may have, so that it is refused for what it is. */
  private static final int MOST_BYTES_OF_ONE = 300_000;

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_ .()+@,äöüÄÖÜß-]{1,120}");

  private final Path folder;
  private final Optional<Path> unpacked;
  private final List<Problem> problems;

  private HandedIn(Path folder, Optional<Path> unpacked, List<Problem> problems) {
    this.folder = folder;
    this.unpacked = unpacked;
    this.problems = problems;
  }

  /** Whether a file of this name is an archive that can be opened: zip, tar, tar.gz, tgz. */
  public static boolean isArchive(Path file) {
    return ArchiveEntries.isArchive(file);
  }

  /**
   * Opens what is there.
   *
   * @throws IOException if there is no room to unpack an archive
   */
  public static HandedIn open(Path target) throws IOException {
    if (!Files.isRegularFile(target) || !isArchive(target)) {
      return new HandedIn(target, Optional.empty(), List.of());
    }
    Path folder = Files.createTempDirectory("duet-in");
    Unpacking unpacking = new Unpacking(folder);
    List<Problem> problems = List.of();
    try {
      ArchiveEntries.visit(target, unpacking);
    } catch (Refused e) {
      problems = List.of(Problem.of(e.getMessage(), e.advice));
    } catch (IOException | RuntimeException e) {
      // Damaged archives make the library throw whatever it likes.
      problems =
          List.of(
              Problem.of(
                  "The archive "
                      + target.getFileName()
                      + " cannot be opened: "
                      + e.getMessage()
                      + ".",
                  "Pack the files again, as zip or tar.gz, without a password."));
    }
    return new HandedIn(folder, Optional.of(folder), problems);
  }

  /** Where the files are. */
  public Path folder() {
    return folder;
  }

  /** Why nothing in it is graded; none if it can be. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public void close() {
    unpacked.ifPresent(HandedIn::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // The system clears its temporary files.
      return;
    }
  }

  /** What an archive may not be. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final String advice;

    Refused(String message, String advice) {
      super(message);
      this.advice = advice;
    }
  }

  /** Writes sources to the folder, and counts. */
  private static final class Unpacking implements ArchiveEntries.Visitor {
    private static final String ONLY = "Hand in what the exercise asks for only.";

    private final Path folder;
    private final Set<String> names = new HashSet<>();
    private int entries;
    private int sources;
    private long bytes;

    Unpacking(Path folder) {
      this.folder = folder;
    }

    @Override
    public void entry(String name, boolean isFile, InputStream content) throws IOException {
      if (++entries > MOST_ENTRIES) {
        throw new Refused("The archive has more than " + MOST_ENTRIES + " entries.", ONLY);
      }
      List<String> parts = parts(name);
      boolean wanted = isFile && name.endsWith(".java") && !parts.contains("__MACOSX");
      if (!wanted) {
        return;
      }
      if (!names.add(String.join("/", parts).toLowerCase(Locale.ROOT))) {
        throw new Refused(
            "The archive has " + shown(name) + " twice, or two names that differ by case only.",
            "Pack each file once.");
      }
      if (++sources > MOST_SOURCES) {
        throw new Refused("The archive has more than " + MOST_SOURCES + " Java files.", ONLY);
      }
      Path file = folder;
      for (String part : parts) {
        file = file.resolve(part);
      }
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        copy(name, content, out);
      }
    }

    /** The parts of the name; refuses all that could lead out of the folder. */
    private static List<String> parts(String name) throws Refused {
      String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
      List<String> parts =
          List.of((path.startsWith("./") ? path.substring(2) : path).split("/", -1));
      boolean plain =
          parts.size() <= MOST_DEPTH
              && parts.stream()
                  .allMatch(
                      part ->
                          part.equals(".") || !part.equals("..") && PART.matcher(part).matches());
      if (!plain) {
        throw new Refused(
            "The archive has an entry that is called " + shown(name) + ".",
            "Names are relative, without \"..\", and of letters, digits and simple signs.");
      }
      return parts.stream().filter(part -> !part.equals(".")).toList();
    }

    private static String shown(String name) {
      String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
      return "\"" + (plain.length() <= 100 ? plain : plain.substring(0, 99) + "…") + "\"";
    }

    private void copy(String name, InputStream content, OutputStream out) throws IOException {
      byte[] buffer = new byte[8192];
      int written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new Refused(
              "Unpacked, the Java files of the archive are larger than "
                  + (MOST_BYTES >> 20)
                  + " MB; it was "
                  + shown(name)
                  + " that was too much.",
              ONLY);
        }
        int room = Math.min(read, MOST_BYTES_OF_ONE - written);
        out.write(buffer, 0, room);
        written += room;
      }
    }
  }
}
