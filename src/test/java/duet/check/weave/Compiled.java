package duet.check.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles what a test writes down, for the running JDK. */
final class Compiled {
  private static final Pattern PUBLIC = Pattern.compile("public (?:final )?class (\\w+)");

  private Compiled() {}

  /** The class files of a source of the package {@code student}, by binary name. */
  static Map<String, byte[]> in(Path folder, String text) throws IOException {
    Matcher named = PUBLIC.matcher(text);
    String sourceName = (named.find() ? named.group(1) : "Source") + ".java";
    Path source = Files.writeString(folder.resolve(sourceName), text);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "--release",
                "" + Runtime.version().feature(),
                "-Xlint:none",
                "-g",
                "-d",
                folder.toString(),
                source.toString());
    assertThat(code).isZero();
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("student"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        classes.put("student." + name, Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
