package duet.bulk.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moodle's "Download all submissions": a folder a student, {@code Jane
 * Doe_12345_assignsubmission_file}, or, without folders, the same before each file's name. Older
 * releases end a folder's name with an underscore.
 */
final class MoodleLayout implements Layout {
  private static final Pattern FOLDER =
      Pattern.compile("(.+)_(\\d+)_assignsubmission_(file|onlinetext)_?");
  private static final Pattern FILE =
      Pattern.compile("(.+)_(\\d+)_assignsubmission_(file|onlinetext)_(.+)");

  @Override
  public String title() {
    return "Moodle's download";
  }

  @Override
  public boolean recognises(List<Item> items) {
    return items.stream().anyMatch(item -> item.name().contains("_assignsubmission_"));
  }

  @Override
  public void read(List<Item> items, Finds finds) throws IOException {
    Map<String, Map<String, Path>> flat = new LinkedHashMap<>();
    for (Item item : items) {
      Matcher folder = FOLDER.matcher(item.name());
      Matcher file = FILE.matcher(item.name());
      if (item.isFolder() && folder.matches()) {
        readFolder(item, folder, finds);
      } else if (item.isFile() && file.matches() && file.group(3).equals("file")) {
        flat.computeIfAbsent(file.group(1) + "_" + file.group(2), label -> new LinkedHashMap<>())
            .put(file.group(4), item.path());
      } else if (!item.name().contains("_onlinetext")) {
        finds.stray(item);
      }
    }
    for (Map.Entry<String, Map<String, Path>> each : flat.entrySet()) {
      int last = each.getKey().lastIndexOf('_');
      finds.addFlat(
          each.getKey(),
          person(each.getKey().substring(0, last), each.getKey().substring(last + 1)),
          each.getValue());
    }
  }

  private static void readFolder(Item item, Matcher name, Finds finds) throws IOException {
    // What was typed into the browser beside the files is no Java.
    if (name.group(3).equals("file")) {
      finds.add(item.name(), person(name.group(1), name.group(2)), Single.of(item.path()));
    }
  }

  private static Person person(String name, String number) {
    return Person.named(name.replace('_', ' '), number);
  }
}
