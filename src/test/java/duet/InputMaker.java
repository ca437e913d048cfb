package duet;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;

/** Makes bad inputs in a folder; where a machine cannot make one, it is not tried there. */
final class InputMaker {
  private final Path folder;

  private InputMaker(Path folder) {
    this.folder = folder;
  }

  static void make(BadInput input, Path folder) throws IOException {
    InputMaker maker = new InputMaker(folder);
    try {
      for (JsonNode each : input.make()) {
        maker.make(each);
      }
    } catch (InvalidPathException | FileSystemException | UnsupportedOperationException e) {
      abort("The file system here has no such thing: " + e);
    }
  }

  /** The name, or as many as wanted, with a number each. */
  static List<String> names(JsonNode made, String key) {
    String name = made.get(key).asText();
    return IntStream.rangeClosed(1, made.path("times").asInt(1))
        .mapToObj(number -> name.replace("{n}", Integer.toString(number)))
        .toList();
  }

  private void make(JsonNode made) throws IOException {
    if (made.has("file")) {
      InputContent content = InputContent.of(made);
      for (String name : names(made, "file")) {
        Files.write(at(name), content.bytes());
      }
    } else if (made.has("archive")) {
      Files.write(at(made.get("archive").asText()), InputContent.of(made).bytes());
    } else if (made.has("folder")) {
      Files.createDirectories(at(made.get("folder").asText()));
    } else {
      special(made);
    }
    if (made.has("permissions")) {
      permit(at(made.path(made.has("file") ? "file" : "folder").asText()), made);
    }
  }

  private void special(JsonNode made) throws IOException {
    if (made.has("link")) {
      Files.createSymbolicLink(at(made.get("link").asText()), Path.of(made.get("to").asText()));
    } else if (made.has("hard")) {
      Files.createLink(at(made.get("hard").asText()), at(made.get("to").asText()));
    } else if (made.has("pipe")) {
      run("mkfifo", at(made.get("pipe").asText()).toString());
    } else if (made.has("device")) {
      run("mknod", at(made.get("device").asText()).toString(), "c", "1", "5");
    } else if (made.has("socket")) {
      socket(at(made.get("socket").asText()));
    } else {
      throw new IllegalArgumentException("nobody knows how to make " + made);
    }
  }

  private Path at(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return path;
  }

  private static void permit(Path path, JsonNode made) throws IOException {
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(made.get("permissions").asText()));
    assumeFalse(Files.isReadable(path), "this user may read everything, whatever its permissions");
  }

  // It stays when nobody listens at it any more.
  private static void socket(Path path) throws IOException {
    try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.bind(UnixDomainSocketAddress.of(path));
    }
  }

  private static void run(String... command) {
    try {
      int result = new ProcessBuilder(command).start().waitFor();
      assumeFalse(result != 0, command[0] + " is not allowed here");
    } catch (IOException e) {
      abort("there is no " + command[0] + " here");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
