package duet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A submission whose author wants full marks for broken code, and what must come of it.
 *
 * @param folder where it lies
 * @param exercise what it pretends to answer
 * @param check the one that it is tried against where a defence is off; empty to try all
 * @param status what it must end with
 * @param says what its author must be told
 * @param defence what keeps it from succeeding: without it, it does; empty if nobody can switch
 *     that off
 * @param behind the defences that stand before that one
 * @param sign how it shows that it has succeeded
 * @param slow whether it takes minutes to see what comes of it
 */
record Attack(
    Path folder,
    String exercise,
    String check,
    String status,
    String says,
    String defence,
    List<String> behind,
    String sign,
    boolean slow) {
  static Attack read(Path folder) throws IOException {
    JsonNode toml = new TomlMapper().readTree(Files.readString(folder.resolve("attack.toml")));
    List<String> behind = new ArrayList<>();
    toml.at("/off/behind").forEach(each -> behind.add(each.asText()));
    return new Attack(
        folder,
        toml.at("/exercise").asText("sing-dance"),
        toml.at("/off/check").asText(usualCheck(toml)),
        toml.get("status").asText(),
        toml.get("says").asText(),
        toml.at("/off/defence").asText(""),
        List.copyOf(behind),
        toml.at("/off/sign").asText(""),
        toml.at("/slow").asBoolean());
  }

  private static String usualCheck(JsonNode toml) {
    boolean whole =
        toml.has("exercise") || toml.at("/off/sign").asText("").equals("earns everything");
    return whole ? "" : "content";
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
