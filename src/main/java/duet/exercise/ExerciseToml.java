package duet.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code exercise.toml}; every complaint names the file and the key. */
final class ExerciseToml {
  private static final Set<String> KEYS =
      Set.of(
          "title",
          "order",
          "concepts",
          "edit",
          "allow",
          "refuse",
          "leaks",
          "minimum_jdk",
          "limits",
          "children",
          "misconceptions");
  private static final Set<String> LIMIT_KEYS =
      Set.of("wall_seconds", "heap_megabytes", "output_kilobytes");

  private static final Set<String> CHILDREN_KEYS = Set.of("witness");
  private static final Pattern FIELD =
      Pattern.compile("([a-z][A-Za-z0-9_]*\\.)+[A-Z][A-Za-z0-9_$]*\\.[A-Za-z_][A-Za-z0-9_]*");

  private final Path file;
  private final JsonNode root;

  private ExerciseToml(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  static ExerciseToml read(Path file) {
    try {
      ExerciseToml toml = new ExerciseToml(file, new TomlMapper().readTree(Files.readString(file)));
      toml.refuseUnknown(toml.root, KEYS, "");
      return toml;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ExerciseFault(
          file + ", line " + line + ", is not TOML: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read " + file + ": every exercise needs one.", e);
    }
  }

  String text(String key) {
    JsonNode node = wanted(root, key, "");
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw fault(key, "must be a text in quotes");
    }
    return node.textValue();
  }

  int number(String key, int least) {
    return number(root, key, "", least);
  }

  List<String> texts(String key) {
    return texts(root, key, "");
  }

  /** As {@link #texts}, and an empty list where the key is left out. */
  List<String> textsIfAny(String key) {
    return root.has(key) ? texts(key) : List.of();
  }

  private List<String> texts(JsonNode table, String key, String prefix) {
    JsonNode node = wanted(table, key, prefix);
    List<String> texts = new ArrayList<>();
    if (!node.isArray()) {
      throw fault(prefix + key, "must be a list of texts: [\"…\"]");
    }
    for (JsonNode element : node) {
      if (!element.isTextual()) {
        throw fault(prefix + key, "must hold texts only, not " + element);
      }
      texts.add(element.textValue());
    }
    return List.copyOf(texts);
  }

  Map<String, String> misconceptions() {
    Map<String, String> all = new LinkedHashMap<>();
    JsonNode node = root.path("misconceptions");
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isTextual()) {
        throw fault("misconceptions." + entry.getKey(), "must be one sentence in quotes");
      }
      all.put(entry.getKey(), entry.getValue().textValue());
    }
    return all;
  }

  Limits limits() {
    Limits usual = Limits.standard();
    JsonNode node = root.path("limits");
    refuseUnknown(node, LIMIT_KEYS, "limits.");
    return new Limits(
        node.has("wall_seconds")
            ? Duration.ofSeconds(number(node, "wall_seconds", "limits.", 1))
            : usual.wall(),
        node.has("heap_megabytes")
            ? number(node, "heap_megabytes", "limits.", 16)
            : usual.heapMegabytes(),
        node.has("output_kilobytes")
            ? number(node, "output_kilobytes", "limits.", 0)
            : usual.outputKilobytes());
  }

  /** The table of an exercise whose submissions start JVMs; only those have one. */
  Optional<Children> children() {
    if (!root.has("children")) {
      return Optional.empty();
    }
    JsonNode table = root.get("children");
    if (!table.isObject()) {
      throw fault("children", "must be a table: [children]");
    }
    refuseUnknown(table, CHILDREN_KEYS, "children.");
    List<String> witness = texts(table, "witness", "children.");
    for (String field : witness) {
      if (!FIELD.matcher(field).matches()) {
        throw fault(
            "children.witness",
            "names " + field + ", which is not a static field such as mypackage.MyClass.field");
      }
    }
    return Optional.of(new Children(witness));
  }

  private int number(JsonNode node, String key, String prefix, int least) {
    JsonNode value = wanted(node, key, prefix);
    if (!value.isInt() || value.intValue() < least) {
      throw fault(prefix + key, "must be a whole number of at least " + least);
    }
    return value.intValue();
  }

  private JsonNode wanted(JsonNode node, String key, String prefix) {
    if (!node.has(key)) {
      throw fault(prefix + key, "is missing");
    }
    return node.get(key);
  }

  private void refuseUnknown(JsonNode node, Set<String> known, String prefix) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        String nearest =
            Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse("");
        throw fault(prefix + name, "is not a key of an exercise" + nearest);
      }
    }
  }

  private ExerciseFault fault(String key, String what) {
    return new ExerciseFault("In " + file + " the key " + key + " " + what + ".");
  }
}
