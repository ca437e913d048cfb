package duet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs the archives of bad inputs: also those that no decent packer would write. */
final class InputArchive {
  private static final int MODE_OF_LINK = 0120777;
  private static final int MODE_OF_FILE = 0100644;

  private InputArchive() {}

  /** The bytes of an archive, in the format that its name ends with. */
  static byte[] of(JsonNode made) throws IOException {
    String name = made.path(made.has("archive") ? "archive" : "name").asText();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (name.endsWith(".zip")) {
      zip(made, bytes);
    } else {
      try (OutputStream out = name.endsWith("gz") ? new GZIPOutputStream(bytes) : bytes) {
        tar(made, out);
      }
    }
    return made.path("locked").asBoolean() ? locked(bytes.toByteArray()) : bytes.toByteArray();
  }

  private static void tar(JsonNode made, OutputStream bytes) throws IOException {
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (JsonNode entry : made.get("entries")) {
        for (String name : InputMaker.names(entry, "name")) {
          tar(entry, name, out);
        }
      }
    }
  }

  private static void tar(JsonNode made, String name, TarArchiveOutputStream out)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, typeInTar(made, name), true);
    entry.setLinkName(made.path(made.has("hard") ? "hard" : "link").asText());
    InputContent content = InputContent.of(made);
    entry.setSize(content.size());
    out.putArchiveEntry(entry);
    content.writeTo(out);
    out.closeArchiveEntry();
  }

  private static byte typeInTar(JsonNode made, String name) {
    if (made.has("link")) {
      return TarConstants.LF_SYMLINK;
    } else if (made.has("hard")) {
      return TarConstants.LF_LINK;
    } else if (made.has("device")) {
      return TarConstants.LF_CHR;
    } else if (made.has("pipe")) {
      return TarConstants.LF_FIFO;
    }
    return name.endsWith("/") ? TarConstants.LF_DIR : TarConstants.LF_NORMAL;
  }

  private static void zip(JsonNode made, OutputStream bytes) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (JsonNode entry : made.get("entries")) {
        for (String name : InputMaker.names(entry, "name")) {
          zip(entry, name, out);
        }
      }
    }
  }

  private static void zip(JsonNode made, String name, ZipArchiveOutputStream out)
      throws IOException {
    ZipArchiveEntry entry = new AsItIsCalled(name, made);
    if (made.has("link")) {
      out.putArchiveEntry(entry);
      out.write(made.get("link").asText().getBytes());
      out.closeArchiveEntry();
    } else if (made.has("declares")) {
      lying(made, entry, out);
    } else {
      out.putArchiveEntry(entry);
      InputContent.of(made).writeTo(out);
      out.closeArchiveEntry();
    }
  }

  private static void lying(JsonNode made, ZipArchiveEntry entry, ZipArchiveOutputStream out)
      throws IOException {
    byte[] content = InputContent.of(made).bytes();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] deflated = new byte[content.length + 100];
    int length = deflater.deflate(deflated);
    deflater.end();
    CRC32 sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipArchiveEntry.DEFLATED);
    entry.setCrc(sum.getValue());
    entry.setSize(made.get("declares").asLong());
    entry.setCompressedSize(length);
    out.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated, 0, length));
  }

  /** Sets the flag for "needs a password" in the local and in the central header of all entries. */
  private static byte[] locked(byte[] zip) {
    for (int i = 0; i + 8 < zip.length; i++) {
      boolean header = zip[i] == 'P' && zip[i + 1] == 'K';
      if (header && zip[i + 2] == 3 && zip[i + 3] == 4) {
        zip[i + 6] |= 1;
      } else if (header && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  /** The library would turn backslashes round. */
  private static final class AsItIsCalled extends ZipArchiveEntry {
    AsItIsCalled(String name, JsonNode made) {
      super("");
      setUnixMode(made.has("link") ? MODE_OF_LINK : MODE_OF_FILE);
      setName(name);
      if (made.path("windows").asBoolean()) {
        setPlatform(PLATFORM_FAT);
      }
    }
  }
}
