package duet.bulk.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Canvas's "Download submissions": files side by side, {@code
 * doejane_LATE_1234_98765_Counter.java}: the name without its blanks, the user, the upload, and
 * what the student called the file. Of a file that was handed in again, Canvas keeps {@code
 * Counter-1.java}, which is the newer one.
 */
final class CanvasLayout implements Layout {
  private static final Pattern FILE =
      Pattern.compile("([^_]+)(_LATE)?_(\\d+)_(\\d+)_(.+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern AGAIN = Pattern.compile("(.+?)(?:-(\\d+))?(\\.[A-Za-z.]+)");

  @Override
  public String title() {
    return "Canvas's download";
  }

  @Override
  public boolean recognises(List<Item> items) {
    return items.stream().anyMatch(item -> item.isFile() && FILE.matcher(item.name()).matches());
  }

  @Override
  public void read(List<Item> items, Finds finds) throws IOException {
    Map<String, Upload> uploads = new LinkedHashMap<>();
    for (Item item : items) {
      Matcher name = FILE.matcher(item.name());
      if (!item.isFile() || !name.matches()) {
        finds.stray(item);
        continue;
      }
      String label = name.group(1) + "_" + name.group(3);
      uploads
          .computeIfAbsent(label, key -> new Upload(Person.named(name.group(1), name.group(3))))
          .add(name.group(5), item.path());
    }
    for (Map.Entry<String, Upload> each : uploads.entrySet()) {
      finds.addFlat(each.getKey(), each.getValue().person, each.getValue().files);
    }
  }

  private static final class Upload {
    private final Person person;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, Integer> attempts = new LinkedHashMap<>();

    Upload(Person person) {
      this.person = person;
    }

    void add(String name, Path path) {
      Matcher again = AGAIN.matcher(name);
      boolean numbered = again.matches() && again.group(2) != null;
      String first = numbered ? again.group(1) + again.group(3) : name;
      int attempt = numbered ? Integer.parseInt(again.group(2)) : 0;
      if (attempt >= attempts.getOrDefault(first, -1)) {
        attempts.put(first, attempt);
        files.put(first, path);
      }
    }
  }
}
