package duet.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a frame that {@link java.io.DataOutput} lacks or bounds too tightly. */
public final class Fields {
  private static final int MOST_ENTRIES = 100_000;

  private Fields() {}

  /** Writes bytes behind their number. */
  public static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #writeBytes} wrote.
   *
   * @throws IOException if the number cannot be
   */
  public static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[bounded(in.readInt(), Frames.MOST_BYTES)];
    in.readFully(bytes);
    return bytes;
  }

  /** Writes a text of any length. */
  public static void writeText(DataOutput out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what {@link #writeText} wrote. */
  public static String readText(DataInput in) throws IOException {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  /** Writes texts behind their number. */
  public static void writeTexts(DataOutput out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(out, text);
    }
  }

  /** Reads what {@link #writeTexts} wrote. */
  public static List<String> readTexts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = readCount(in); left > 0; left--) {
      texts.add(readText(in));
    }
    return texts;
  }

  /** Writes named blobs, such as class files. */
  public static void writeMap(DataOutput out, Map<String, byte[]> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, byte[]> entry : map.entrySet()) {
      writeText(out, entry.getKey());
      writeBytes(out, entry.getValue());
    }
  }

  /** Reads what {@link #writeMap} wrote, in order of name. */
  public static SortedMap<String, byte[]> readMap(DataInput in) throws IOException {
    SortedMap<String, byte[]> map = new TreeMap<>();
    for (int left = readCount(in); left > 0; left--) {
      map.put(readText(in), readBytes(in));
    }
    return map;
  }

  /**
   * Reads the number of entries of a list.
   *
   * @throws IOException if it is negative or beyond all reason
   */
  public static int readCount(DataInput in) throws IOException {
    return bounded(in.readInt(), MOST_ENTRIES);
  }

  /**
   * Reads a constant that was written as one byte, its ordinal.
   *
   * @throws IOException if there is no such constant
   */
  public static <E extends Enum<E>> E readEnum(DataInput in, Class<E> type) throws IOException {
    E[] constants = type.getEnumConstants();
    int ordinal = in.readByte();
    if (ordinal < 0 || ordinal >= constants.length) {
      throw new IOException("no " + type.getSimpleName() + " has the number " + ordinal);
    }
    return constants[ordinal];
  }

  private static int bounded(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException(
          "a length of " + number + " in a frame, at most " + most + " is allowed");
    }
    return number;
  }
}
