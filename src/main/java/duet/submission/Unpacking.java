package duet.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the Java sources of an archive to a folder, and counts. */
final class Unpacking implements ArchiveEntries.Visitor {
  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_DEPTH = 16;
  private static final int MOST_SOURCES = 500;
  private static final long MOST_BYTES = 20L << 20;

  /** More than a source may have, so that it is refused for what it is. */
  private static final int MOST_BYTES_OF_ONE = 300_000;

  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_ .()+@,äöüÄÖÜß-]{1,120}");

  private static final String ONLY = "Hand in what the exercise asks for only.";

  private final Path folder;
  private final Set<String> names = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private boolean hasArchive;
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
      hasArchive |= isFile && ArchiveEntries.isArchive(Path.of(name));
      return;
    }
    admit(name, String.join("/", parts).toLowerCase(Locale.ROOT));
    if (++sources > MOST_SOURCES) {
      throw new Refused("The archive has more than " + MOST_SOURCES + " Java files.", ONLY);
    }
    Path file = folder;
    for (String part : parts) {
      file = file.resolve(part);
    }
    write(file, read(name, content));
  }

  /** To be asked when there are no more entries. */
  void end() throws Refused {
    if (sources == 0) {
      throw new Refused(
          "The archive has no Java file in it" + (hasArchive ? ", but another archive." : "."),
          hasArchive
              ? "Unpack that one and hand in what is in it: none is opened within another archive."
              : "Hand in the sources, whose names end with .java.");
    }
  }

  private void admit(String name, String path) throws Refused {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    if (!names.add(path)) {
      throw new Refused(
          "The archive has " + shown(name) + " twice, or two names that differ by case only.",
          "Pack each file once.");
    }
    if (names.stream().anyMatch(folders::contains)) {
      throw new Refused(
          "The archive has one name for a file and for a folder: " + shown(name) + ".",
          "Pack the files again.");
    }
  }

  /** The parts of the name; refuses all that could lead out of the folder. */
  private static List<String> parts(String name) throws Refused {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    List<String> parts = List.of((path.startsWith("./") ? path.substring(2) : path).split("/", -1));
    boolean plain =
        parts.size() <= MOST_DEPTH
            && parts.stream()
                .allMatch(
                    part -> part.equals(".") || !part.equals("..") && PART.matcher(part).matches());
    if (!plain) {
      throw new Refused(
          "The archive has an entry that is called " + shown(name) + ".",
          "Names are relative, without \"..\", and of letters, digits and simple signs.");
    }
    return parts.stream().filter(part -> !part.equals(".")).toList();
  }

  private static String shown(String name) {
    return '"' + Problem.shown(name) + '"';
  }

  private byte[] read(String name, InputStream content) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
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
      kept.write(buffer, 0, Math.min(read, MOST_BYTES_OF_ONE - kept.size()));
    }
    return kept.toByteArray();
  }

  private static void write(Path file, byte[] content) throws NoRoom {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new NoRoom(e);
    }
  }

  /** Our trouble, and not the archive's. */
  static final class NoRoom extends IOException {
    private static final long serialVersionUID = 1;

    NoRoom(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** What an archive may not be. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    private final String advice;

    Refused(String message, String advice) {
      super(message);
      this.advice = advice;
    }

    String advice() {
      return advice;
    }
  }
}
