package duet.course.ide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A text of Duet's with names in it, as in {@code @root@}, that are put in. */
final class Template {
  private String text;

  Template(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/duet/course/" + name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Template with(String name, String value) {
    text = text.replace("@" + name + "@", value);
    return this;
  }

  /**
   * Puts in a line for each value.
   *
   * @param line with {@code %s} for the value
   */
  Template lines(String name, List<String> values, String line) {
    return lines(name, values, line, "\n");
  }

  /** As {@link #lines(String, List, String)}, with something else between the lines. */
  Template lines(String name, List<String> values, String line, String between) {
    return with(
        name,
        values.stream()
            .map(value -> line.replace("%s", value))
            .collect(Collectors.joining(between)));
  }

  String text() {
    return text;
  }

  /** For the text of an XML element or attribute. */
  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
