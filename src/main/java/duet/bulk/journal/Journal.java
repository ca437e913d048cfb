package duet.bulk.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Verdicts in a file, a line each, in the order in which they were found. A line is on the disk
 * before anybody is told of it, and it begins with its checksum: of a process that was killed, or a
 * disk that was full, half a line may be left at the end, which is cut off when the file is opened
 * again.
 *
 * <p>One process writes to a file at a time; that is its folder's lock. In memory there is one
 * entry a verdict that says where it stands, so that ten thousand need no more than a thousand.
 *
 * <p>Safe for several threads.
 */
public final class Journal implements AutoCloseable {
  /** The version of the form; in the first line of each file. */
  public static final int FORMAT_VERSION = 2;

  private static final String HEADER = "duet journal " + FORMAT_VERSION;
  private static final int SUM_DIGITS = 8;

  private final FileChannel file;
  private final Path path;
  private final Map<String, Place> standing = new HashMap<>();
  private final Map<String, Place> attempts = new HashMap<>();
  private int damaged;
  private long end;

  private record Place(long from, int length) {}

  private Journal(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Opens a journal to go on writing, or begins one.
   *
   * @throws JournalFault if the file is none, or of another version
   * @throws IOException if it cannot be read or written
   */
  public static Journal open(Path path) throws IOException, JournalFault {
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return opened(new Journal(path, file), true);
  }

  /**
   * Opens a journal that another process may be writing: what is whole of it is read, and nothing
   * is changed.
   *
   * @throws JournalFault if the file is none, or of another version
   * @throws IOException if it cannot be read
   */
  public static Journal read(Path path) throws IOException, JournalFault {
    return opened(new Journal(path, FileChannel.open(path, StandardOpenOption.READ)), false);
  }

  private static Journal opened(Journal journal, boolean toWrite) throws IOException, JournalFault {
    try {
      journal.load();
      if (toWrite) {
        journal.makeWritable();
      }
      return journal;
    } catch (IOException | JournalFault | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  private void load() throws IOException, JournalFault {
    try (JournalReader lines = new JournalReader(Files.newInputStream(path))) {
      Optional<byte[]> first = lines.next();
      if (first.isEmpty()) {
        return;
      }
      String header = new String(first.get(), StandardCharsets.UTF_8);
      if (!header.equals(HEADER)) {
        throw notOurs(header);
      }
      end = lines.position();
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get(), end);
        end = lines.position();
      }
    }
  }

  private JournalFault notOurs(String header) {
    return header.startsWith("duet journal ")
        ? new JournalFault(
            "The journal %s is of version %s; this Duet writes and reads version %d. Go on with the Duet that began it, or name another folder."
                .formatted(path, header.substring("duet journal ".length()), FORMAT_VERSION))
        : new JournalFault(
            "The file %s is no journal of Duet. Move it away, or name another folder."
                .formatted(path));
  }

  // A line in the middle whose sum is wrong was changed by somebody: what it told is graded again.
  private void take(byte[] line, long from) {
    try {
      note(VerdictJson.head(json(line)), new Place(from, line.length));
    } catch (IOException e) {
      damaged++;
    }
  }

  private void note(JournalLine line, Place place) {
    if (line.stands()) {
      // Whoever was first is right: a second verdict about the same is not looked at.
      standing.putIfAbsent(line.key(), place);
    } else {
      attempts.put(line.key(), place);
    }
  }

  private static byte[] json(byte[] line) throws IOException {
    byte[] json = Arrays.copyOfRange(line, Math.min(SUM_DIGITS + 1, line.length), line.length);
    String sum = new String(line, 0, Math.min(SUM_DIGITS, line.length), StandardCharsets.US_ASCII);
    if (!sum.equals(sum(json))) {
      throw new IOException("a line is not as it was written");
    }
    return json;
  }

  private static String sum(byte[] json) {
    CRC32C sum = new CRC32C();
    sum.update(json);
    return "%08x".formatted(sum.getValue());
  }

  private void makeWritable() throws IOException {
    if (end == 0) {
      byte[] header = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
      write(header);
      end = header.length;
    } else {
      file.truncate(end);
    }
  }

  /** Which verdicts stand. */
  public synchronized Set<String> keys() {
    return Set.copyOf(standing.keySet());
  }

  /** Whether there is a verdict that stands. */
  public synchronized boolean has(String key) {
    return standing.containsKey(key);
  }

  /** How many lines had been changed by somebody else; what they told has to be found anew. */
  public int damaged() {
    return damaged;
  }

  /** The verdict that stands. */
  public Optional<Verdict> find(String key) throws IOException {
    return at(place(standing, key));
  }

  /** The last verdict that does not stand. */
  public Optional<Verdict> attempt(String key) throws IOException {
    return at(place(attempts, key));
  }

  private synchronized Place place(Map<String, Place> places, String key) {
    return places.get(key);
  }

  private Optional<Verdict> at(Place place) throws IOException {
    return place == null
        ? Optional.empty()
        : Optional.of(VerdictJson.read(json(bytes(place))).verdict());
  }

  private byte[] bytes(Place place) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(place.length());
    while (line.hasRemaining() && file.read(line, place.from() + line.position()) >= 0) {
      continue;
    }
    return line.array();
  }

  private Optional<byte[]> line(String key) throws IOException {
    Place found = place(standing, key);
    Place place = found == null ? place(attempts, key) : found;
    return place == null ? Optional.empty() : Optional.of(bytes(place));
  }

  /**
   * A journal with nothing but what others know of some work, line by line as it stands there.
   *
   * @param journals of which the first that knows a piece of work is asked
   * @param keys of the work
   * @return the content of a file
   */
  public static byte[] excerpt(List<Journal> journals, Collection<String> keys) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    for (String key : keys) {
      for (Journal journal : journals) {
        Optional<byte[]> line = journal.line(key);
        if (line.isPresent()) {
          content.writeBytes(line.get());
          content.write('\n');
          break;
        }
      }
    }
    return content.toByteArray();
  }

  /**
   * Adds a verdict; it is on the disk when this returns. Of two that stand under one key, the first
   * remains.
   *
   * @throws IOException if it cannot be written, as on a full disk; all earlier ones are whole
   */
  public synchronized void add(String key, Verdict verdict) throws IOException {
    JournalLine line = new JournalLine(key, verdict.isFinal(), verdict);
    byte[] json = VerdictJson.bytes(line);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length + SUM_DIGITS + 2);
    bytes.writeBytes((sum(json) + " ").getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(json);
    int length = bytes.size();
    bytes.write('\n');
    write(bytes.toByteArray());
    note(line, new Place(end, length));
    end += length + 1;
  }

  private void write(byte[] bytes) throws IOException {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        file.write(rest, end + rest.position());
      }
      file.force(false);
    } catch (IOException e) {
      cutOff();
      throw e;
    }
  }

  private void cutOff() {
    try {
      file.truncate(end);
    } catch (IOException e) {
      // It is cut off when the file is opened the next time.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
