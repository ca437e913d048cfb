package duet.sandbox;

import duet.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The loaded and linked classes of one kind of child JVM, in a file that later ones start from
 * instead of loading them again: a twentieth to a quarter of a grading's processor time. It is an
 * AOT cache (JEP 514) from JDK 25 on, and a dynamic archive of AppCDS (JEP 350) before.
 *
 * <p>There is one for each Java and each class path, made by a child that does once what all others
 * will. The key holds what tells Javas and class paths apart, so that a new one of either never
 * meets an old archive; the JVM compares them as well, and goes without an archive that does not
 * fit.
 *
 * <p>An archive holds what lies on the class path, and nothing else may lie there: trained while a
 * submission did, one gave the classes of that submission to all others.
 */
public final class ClassArchive {
  private static final int AOT_CACHES = 25;
  private static final String KIND = "archive";
  private static final String FILE = "classes";

  /** Each build of Duet, and each Java, has two of them, of some 15 MB. */
  private static final int MOST_KEPT = 24;

  private final String key;

  private ClassArchive(String key) {
    this.key = key;
  }

  /** That of children with this class path and the Java that runs here, be it there or not. */
  public static ClassArchive of(Library library) throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    Path modules = home.resolve("lib/modules");
    List<String> parts = new ArrayList<>(List.of("1", home.toString(), "" + Runtime.version()));
    parts.add(Long.toString(Files.size(modules)));
    parts.add(Files.getLastModifiedTime(modules).toString());
    library.jars().forEach(jar -> parts.add(jar.toString()));
    return new ClassArchive(Cache.key(parts));
  }

  /** Lets a child do once what all others will, and end by itself. */
  @FunctionalInterface
  public interface Rehearsal {
    /**
     * Does it.
     *
     * @param flags that the child is to have
     * @throws IOException if it did not come to its end
     */
    void with(List<String> flags) throws IOException;
  }

  /** Whether there is one. */
  public boolean isThere() {
    return file().isPresent();
  }

  /**
   * Makes it, unless it is there.
   *
   * @throws IOException if it cannot be made; children start without one, then
   */
  public void make(Rehearsal rehearsal) throws IOException {
    Cache.folder(KIND, key, draft -> fill(draft.resolve(FILE), rehearsal));
    Cache.keepNewest(KIND, MOST_KEPT);
  }

  private static void fill(Path file, Rehearsal rehearsal) throws IOException {
    rehearsal.with(List.of((aot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file));
    if (!Files.isRegularFile(file)) {
      throw new IOException("this Java has written no archive of classes");
    }
    if (Tools.isLinux()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }
  }

  /** Removes it, if it turned out to be of no good. */
  public void drop() {
    Folders.delete(folder());
  }

  /** What lets a child start from it; nothing if it is not there. */
  List<String> flags() {
    return file().map(ClassArchive::flags).orElse(List.of());
  }

  // Where the file does not fit after all, the JVM would say so among what the submission prints.
  private static List<String> flags(Path file) {
    return aot()
        ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off:stderr", "-Xlog:cds*=off:stderr")
        : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=off:stderr");
  }

  Optional<Path> file() {
    return Optional.of(folder().resolve(FILE)).filter(Files::isReadable);
  }

  private Path folder() {
    return Cache.root().resolve(KIND).resolve(key);
  }

  private static boolean aot() {
    return Runtime.version().feature() >= AOT_CACHES;
  }
}
