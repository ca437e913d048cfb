package duet.sandbox;

import duet.files.Folders;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The folder of things that are made once and used by every later run; losing it costs seconds,
 * nothing else.
 */
public final class Cache {
  private static final Path ROOT = choose();

  private Cache() {}

  /**
   * The folder: the system property {@code duet.cache}, the environment variable {@code
   * DUET_CACHE}, or the usual place of the system. Root's home is closed to the users that its
   * children run as, so root has {@code /var/cache}.
   */
  public static Path root() {
    return ROOT;
  }

  /** Makes the content of a folder that is being built. */
  @FunctionalInterface
  public interface Filling {
    /** Writes into an empty folder. */
    void fill(Path folder) throws IOException;
  }

  /**
   * A folder below the cache, filled when it is first asked for. It appears whole or not at all,
   * also when several graders make it at once.
   *
   * @param kind what sort of thing it holds
   * @param key a hash of everything that it is made from
   */
  public static Path folder(String kind, String key, Filling filling) throws IOException {
    Path wanted = ROOT.resolve(kind).resolve(key);
    if (Files.isDirectory(wanted)) {
      return wanted;
    }
    Files.createDirectories(wanted.getParent());
    Path draft = Files.createTempDirectory(wanted.getParent(), "draft-");
    try {
      filling.fill(draft);
      if (Tools.isLinux()) {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      Files.move(draft, wanted, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      Folders.delete(draft);
    } catch (IOException | RuntimeException e) {
      Folders.delete(draft);
      if (!Files.isDirectory(wanted)) {
        throw e;
      }
    }
    return wanted;
  }

  /**
   * Removes all of a kind but the newest, where each installation would leave its own.
   *
   * @param most how many stay, at least 1
   */
  static void keepNewest(String kind, int most) throws IOException {
    List<Path> newestFirst = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(ROOT.resolve(kind))) {
      all.forEach(newestFirst::add);
    }
    Map<Path, FileTime> times = new HashMap<>();
    for (Path each : newestFirst) {
      times.put(each, Files.getLastModifiedTime(each));
    }
    newestFirst.sort(Comparator.comparing(times::get).reversed());
    newestFirst.stream().skip(most).forEach(Folders::delete);
  }

  /** SHA-256 of these parts in order, as hexadecimal digits. */
  public static String key(Iterable<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Path choose() {
    String asked = System.getProperty("duet.cache", System.getenv("DUET_CACHE"));
    if (asked != null) {
      return Path.of(asked).toAbsolutePath();
    }
    if (Tools.root()) {
      return Path.of("/var/cache/duet");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base = xdg != null ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("duet").toAbsolutePath();
  }
}
