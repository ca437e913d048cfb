package duet.kit.witness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM held in its memory when it ended.
 *
 * @param parent the id of the process that started it, or -1
 * @param fields what each watched field held
 */
public record Testimony(long parent, List<Field> fields) {
  private static final int VERSION = 1;
  private static final int MOST_FIELDS = 100;
  private static final String ENDING = ".seen";
  private static final Pattern PID = Pattern.compile("[1-9][0-9]{0,17}");

  /** How a folder is named in the folder of evidence while nobody is to end. */
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
    return folder.resolve(pid + ENDING);
  }

  /**
   * The ids of the processes that have left one; those are at their very end, or have ended. What
   * else lies there is nobody's testimony.
   */
  public static List<Long> left(Path folder) throws IOException {
    List<Long> pids = new ArrayList<>();
    for (Path file : filesIn(folder, "*" + ENDING)) {
      String name = file.getFileName().toString();
      Matcher pid = PID.matcher(name.substring(0, name.length() - ENDING.length()));
      if (pid.matches() && read(folder, Long.parseLong(pid.group())).isPresent()) {
        pids.add(Long.parseLong(pid.group()));
      }
    }
    return pids;
  }

  private static List<Path> filesIn(Path folder, String names) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
      files.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** Forgets all of them, and whatever else lies there: process ids are used again. */
  public static void clear(Path folder) throws IOException {
    for (Path file : filesIn(folder, "*")) {
      delete(file);
    }
  }

  /** What cannot be deleted stays: it is no testimony, or will be written over. */
  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        filesIn(path, "*").forEach(Testimony::delete);
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return;
    }
  }

  /**
   * Keeps JVMs at their very end until they are let go. By a folder, since options of a JVM can
   * make a file of any name, and fill up all room for what is in it.
   */
  public static void hold(Path folder) throws IOException {
    Path hold = folder.resolve(HOLD);
    if (!Files.isDirectory(hold)) {
      delete(hold);
      Files.createDirectory(hold);
    }
  }

  /** Lets them go. */
  public static void letGo(Path folder) {
    delete(folder.resolve(HOLD));
  }

  static boolean isHeld(Path folder) {
    return Files.isDirectory(folder.resolve(HOLD));
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
