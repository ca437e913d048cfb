package duet.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What the JSON readers share. */
final class JsonValues {
  private JsonValues() {}

  /** A text; an empty one if it is not there. */
  static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  static List<String> texts(JsonNode array) {
    return all(array, JsonNode::asText);
  }

  /** Each element of an array; none if it is not there. */
  static <T> List<T> all(JsonNode array, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    array.forEach(each -> all.add(reader.apply(each)));
    return all;
  }

  /**
   * The value of an enum that a report has this word for.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E>> E word(JsonNode node, String field, Class<E> type) {
    String word = text(node, field);
    for (E value : type.getEnumConstants()) {
      if (Words.of(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" as %s".formatted(word.toLowerCase(Locale.ROOT), field));
  }
}
