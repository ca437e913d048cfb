package duet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Something that nobody should hand in, how to make it, and what must come of it. The words are
 * explained beside the corpus, in its {@code README.md}.
 *
 * @param name of its folder: what is wrong with it
 * @param status what it must end with
 * @param says what its author must be told; empty if there is nothing to tell
 * @param points what it must earn if it is graded; all that there are if not given
 * @param target what of it is graded; empty for the whole folder
 * @param make what is made, in this order
 */
record BadInput(
    String name, String status, String says, OptionalInt points, String target, JsonNode make) {
  static BadInput read(Path folder) throws IOException {
    JsonNode toml = new TomlMapper().readTree(Files.readString(folder.resolve("input.toml")));
    if (toml.path("what").asText().isBlank()) {
      throw new IllegalArgumentException(folder + " does not say what is wrong with it");
    }
    return new BadInput(
        folder.getFileName().toString(),
        toml.get("status").asText(),
        toml.path("says").asText(),
        toml.has("points") ? OptionalInt.of(toml.get("points").asInt()) : OptionalInt.empty(),
        toml.path("target").asText(),
        toml.path("make"));
  }

  @Override
  public String toString() {
    return name;
  }
}
