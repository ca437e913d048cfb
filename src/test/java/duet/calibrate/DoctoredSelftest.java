package duet.calibrate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A selftest that expects the wrong answer to pass a check: to whoever runs it, a host that cannot
 * judge that check looks the same.
 */
public final class DoctoredSelftest {
  private static final Path SHIPPED = Path.of("src/main/selftest");

  private DoctoredSelftest() {}

  /**
   * A copy that is doctored.
   *
   * @param folder an empty folder
   * @param check what the wrong answer is expected to pass
   */
  public static Selftest expectingAPassOf(String check, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(SHIPPED)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = folder.resolve(SHIPPED.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    Path expect = folder.resolve("solutions/selftest/wrong/without-care/expect.json");
    String told = Files.readString(expect);
    String doctored = told.replaceFirst("\"" + check + "\",?\\s*", "");
    if (doctored.equals(told)) {
      throw new IllegalArgumentException("no check " + check);
    }
    Files.writeString(expect, doctored);
    return Selftest.in(folder);
  }
}
