package duet.kit.witness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a JVM held in its memory when it ended.
 *
 * @param parent the id of the process that started it, or -1
 * @param fields what each watched field held
 */
public record Testimony(long parent, List<Field> fields) {
  private static final int VERSION = 1;
  private static final int MOST_FIELDS = 100;

  /**
   * How a file is named in the folder of evidence while there is nothing to wait for at the end.
   */
  private static final String HOLD = "hold";

  /** Takes a copy. */
  public Testimony {
    fields = List.copyOf(fields);
  }

  /**
   * What a static field held.
   *
   * @param name class and field, as in {@code processisolation.Isolation.nums}
   * @param told whether its value could be read without running anybody's code
   * @param value the value, such as {@code [11, 22]}; else why there is none
   */
  public record Field(String name, boolean told, String value) {}

  /** Where a JVM with this process id leaves it. */
  static Path file(Path folder, long pid) {
    return folder.resolve(pid + ".seen");
  }

  /** The ids of the processes that have left one; those are at their very end, or have ended. */
  public static List<Long> left(Path folder) throws IOException {
    List<Long> pids = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.seen")) {
      for (Path file : files) {
        pids.add(Long.parseLong(file.getFileName().toString().replace(".seen", "")));
      }
    } catch (DirectoryIteratorException | NumberFormatException e) {
      throw new IOException("the folder of evidence was tampered with", e);
    }
    return pids;
  }

  /** Forgets all of them: process ids are used again. */
  public static void clear(Path folder) throws IOException {
    for (long pid : left(folder)) {
      Files.deleteIfExists(file(folder, pid));
    }
  }

  /** Keeps JVMs at their very end until they are let go. */
  public static void hold(Path folder) throws IOException {
    Files.createFile(folder.resolve(HOLD));
  }

  /** Lets them go. */
  public static void letGo(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(HOLD));
  }

  static boolean isHeld(Path folder) {
    return Files.exists(folder.resolve(HOLD));
  }

  /** Writes it; whoever looks sees all of it or nothing. */
  void write(Path folder, long pid) throws IOException {
    Path draft = folder.resolve(pid + ".draft");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
      out.writeInt(VERSION);
      out.writeLong(parent);
      out.writeInt(fields.size());
      for (Field field : fields) {
        out.writeUTF(field.name());
        out.writeBoolean(field.told());
        out.writeUTF(field.value());
      }
    }
    Files.move(draft, file(folder, pid), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads what a process left; nothing if it left nothing, or nothing of this form. */
  public static Optional<Testimony> read(Path folder, long pid) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file(folder, pid)))) {
      if (in.readInt() != VERSION) {
        return Optional.empty();
      }
      long parent = in.readLong();
      int count = in.readInt();
      List<Field> fields = new ArrayList<>();
      for (int i = 0; i < count && i < MOST_FIELDS; i++) {
        fields.add(new Field(in.readUTF(), in.readBoolean(), in.readUTF()));
      }
      return Optional.of(new Testimony(parent, fields));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
