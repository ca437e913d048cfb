package duet.bulk.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gradescope's "Export submissions": {@code submission_123/} each, and a {@code
 * submission_metadata.yml} that says whose they are.
 */
final class GradescopeLayout implements Layout {
  private static final String METADATA = "submission_metadata.yml";

  @Override
  public String title() {
    return "Gradescope's export";
  }

  @Override
  public boolean recognises(List<Item> items) {
    return metadata(items).isPresent();
  }

  private static Optional<Item> metadata(List<Item> items) {
    return items.stream().filter(item -> item.name().equals(METADATA)).findFirst();
  }

  @Override
  public void read(List<Item> items, Finds finds) throws IOException {
    JsonNode metadata = read(metadata(items).orElseThrow());
    Set<String> known = new HashSet<>();
    for (Item item : items) {
      JsonNode entry = metadata.get(item.name());
      if (item.isFolder() && entry != null) {
        known.add(item.name());
        add(item, people(entry), finds);
      } else if (item.isFolder()) {
        finds.odd(item.name(), "The file " + METADATA + " does not say whose it is.");
      } else {
        finds.stray(item);
      }
    }
    for (Map.Entry<String, JsonNode> entry : metadata.properties()) {
      if (!known.contains(entry.getKey())) {
        finds.odd(entry.getKey(), "It is named in " + METADATA + ", but its folder is missing.");
      }
    }
  }

  private static void add(Item item, List<Person> people, Finds finds) throws IOException {
    if (people.isEmpty()) {
      finds.odd(item.name(), "The file " + METADATA + " names nobody who submitted it.");
    } else {
      finds.add(item.name(), people, Single.of(item.path()));
    }
  }

  private static JsonNode read(Item metadata) throws IOException {
    try (InputStream in = Files.newInputStream(metadata.path())) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IOException(
          "its %s cannot be read: %s".formatted(METADATA, e.getOriginalMessage()), e);
    }
  }

  // Ruby writes its symbols with a colon before them.
  private static List<Person> people(JsonNode entry) {
    List<Person> people = new ArrayList<>();
    for (JsonNode submitter : entry.path(":submitters")) {
      people.add(
          new Person(
              submitter.path(":name").asText(""),
              submitter.path(":sid").asText(""),
              "",
              submitter.path(":email").asText("")));
    }
    return people;
  }
}
