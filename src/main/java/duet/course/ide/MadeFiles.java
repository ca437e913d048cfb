package duet.course.ide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files that Duet makes in a student's folder. It remembers what it wrote: a file that is still
 * just that may become newer, and one that somebody changed or made is never touched.
 */
final class MadeFiles {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path root;
  private final Path memory;
  private final Map<String, String> hashes;
  private final Set<String> wanted = new HashSet<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  private MadeFiles(Path root, Path memory, Map<String, String> hashes) {
    this.root = root;
    this.memory = memory;
    this.hashes = hashes;
  }

  static MadeFiles in(Path root) throws IOException {
    Path memory = root.resolve(".duet/made.json");
    Map<String, String> hashes = new TreeMap<>();
    if (Files.isRegularFile(memory)) {
      try {
        Map<String, String> read =
            MAPPER.readValue(
                Files.readAllBytes(memory), new TypeReference<Map<String, String>>() {});
        hashes.putAll(read == null ? Map.of() : read);
      } catch (JsonProcessingException e) {
        // Then every file counts as one that somebody made, and stays.
        hashes.clear();
      }
    }
    return new MadeFiles(root, memory, hashes);
  }

  /** Paths of the files that were made or renewed. */
  List<String> written() {
    return List.copyOf(written);
  }

  /** Paths of the files that somebody else made or changed, and that would be different. */
  List<String> kept() {
    return List.copyOf(kept);
  }

  MadeFiles add(String path, String text) throws IOException {
    return add(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes or renews a file. */
  MadeFiles add(String path, byte[] content) throws IOException {
    wanted.add(path);
    Path file = root.resolve(path);
    String hash = Jar.hash("SHA-256", content);
    if (Files.exists(file)) {
      String present = Files.isRegularFile(file) ? hash(file) : "";
      if (present.equals(hash)) {
        hashes.put(path, hash);
        return this;
      } else if (!present.equals(hashes.get(path))) {
        kept.add(path);
        return this;
      }
    }
    Files.createDirectories(file.getParent());
    WholeFile.write(file, content);
    hashes.put(path, hash);
    written.add(path);
    return this;
  }

  /** The same for a file that is called as a command. */
  MadeFiles addCommand(String path, String text) throws IOException {
    add(path, text);
    if (!kept.contains(path) && !root.resolve(path).toFile().setExecutable(true)) {
      throw new IOException("\"" + root.resolve(path) + "\" cannot be made a command");
    }
    return this;
  }

  private static String hash(Path file) throws IOException {
    return Jar.hash("SHA-256", Files.readAllBytes(file));
  }

  /**
   * Ends the making: of what Duet made another time and nobody changed goes what it would not make
   * now, such as the jars of an older Duet; an IDE would take the wrong ones.
   */
  void remember() throws IOException {
    for (String path : List.copyOf(hashes.keySet())) {
      Path file = root.resolve(path);
      if (!wanted.contains(path)) {
        if (file.normalize().startsWith(root)
            && Files.isRegularFile(file)
            && hash(file).equals(hashes.get(path))) {
          Files.delete(file);
        }
        hashes.remove(path);
      }
    }
    String text = MAPPER.writeValueAsString(hashes) + "\n";
    WholeFile.write(memory, text.getBytes(StandardCharsets.UTF_8));
  }
}
