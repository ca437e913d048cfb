package duet.submission;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Goes through the entries of an archive, in whichever of the known formats it is. */
public final class ArchiveEntries {
  private ArchiveEntries() {}

  /** Is told of each entry. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One entry.
     *
     * @param name as it stands in the archive
     * @param isFile whether it is a file: no folder, no link, no device
     * @param content its content, to be read now or not at all
     * @throws IOException if it cannot be read
     */
    void entry(String name, boolean isFile, InputStream content) throws IOException;
  }

  /** Whether a file of this name is taken for an archive: zip, tar, tar.gz, tgz. */
  public static boolean isArchive(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".zip") || isTar(name);
  }

  private static boolean isTar(String name) {
    return name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
  }

  /**
   * Visits all entries.
   *
   * @throws IOException if it is no such archive, or damaged, or locked by a password
   */
  public static void visit(Path archive, Visitor visitor) throws IOException {
    String name = archive.getFileName().toString().toLowerCase(Locale.ROOT);
    if (isTar(name)) {
      visitTar(archive, !name.endsWith(".tar"), visitor);
    } else {
      visitZip(archive, visitor);
    }
  }

  private static void visitZip(Path archive, Visitor visitor) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        boolean isFile = !entry.isDirectory() && !entry.isUnixSymlink();
        if (isFile && !zip.canReadEntryData(entry)) {
          throw new IOException(entry.getName() + " is locked by a password");
        }
        try (InputStream content =
            isFile ? zip.getInputStream(entry) : InputStream.nullInputStream()) {
          visitor.entry(entry.getName(), isFile, content);
        }
      }
    }
  }

  private static void visitTar(Path archive, boolean zipped, Visitor visitor) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        InputStream inflated = zipped ? new GzipCompressorInputStream(file) : file;
        InputStream bytes = new Bounded(inflated);
        TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        visitor.entry(entry.getName(), isPlain(entry), tar);
      }
    }
  }

  // To the library, whatever is no folder is a file.
  private static boolean isPlain(TarArchiveEntry entry) {
    boolean special =
        entry.isSymbolicLink()
            || entry.isLink()
            || entry.isCharacterDevice()
            || entry.isBlockDevice()
            || entry.isFIFO();
    return entry.isFile() && !special;
  }

  /** A tar has to be inflated to its end, whatever it holds: no more of it than so much. */
  private static final class Bounded extends FilterInputStream {
    private static final long MOST_BYTES = 500L << 20;

    private long bytes;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count(skipped);
      return skipped;
    }

    private void count(long more) throws IOException {
      bytes += more;
      if (bytes > MOST_BYTES) {
        throw new IOException("it is larger than " + (MOST_BYTES >> 20) + " MB when unpacked");
      }
    }
  }
}
