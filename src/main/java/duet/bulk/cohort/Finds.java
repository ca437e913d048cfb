package duet.bulk.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what a layout finds. */
final class Finds {
  /** What a folder of students has beside them, and nobody has to be told of. */
  private static final Set<String> EXPECTED =
      Set.of(
          ".ds_store",
          "__macosx",
          "thumbs.db",
          "desktop.ini",
          ".git",
          "submission_metadata.yml",
          "scores.csv",
          "roster.csv");

  private final Path scratch;
  private final List<Found> found = new ArrayList<>();
  private final List<Oddity> oddities = new ArrayList<>();

  /** One of them, not yet with an id. */
  record Found(String label, List<Person> people, Path place) {}

  /**
   * Finds for which nothing has been found.
   *
   * @param scratch an empty folder for what has to be put together
   */
  Finds(Path scratch) {
    this.scratch = scratch;
  }

  void add(String label, Person person, Path place) {
    add(label, List.of(person), place);
  }

  void add(String label, List<Person> people, Path place) {
    found.add(new Found(label, people, place));
  }

  void odd(String label, String why) {
    oddities.add(new Oddity(label, why));
  }

  /** Of an item that nobody can have handed in: told, unless such a thing is always there. */
  void stray(Item item) {
    String name = item.name().toLowerCase(java.util.Locale.ROOT);
    if (!EXPECTED.contains(name)) {
      odd(item.name(), "It is not in the form of the others, so nobody can have handed it in.");
    }
  }

  /**
   * Adds somebody whose files lie side by side with those of others.
   *
   * @param files by the name that the student gave them
   */
  void addFlat(String label, Person person, Map<String, Path> files) throws IOException {
    List<String> archives =
        files.keySet().stream()
            .filter(name -> duet.submission.HandedIn.isArchive(Path.of(name)))
            .toList();
    Map<String, Path> sources = new LinkedHashMap<>(files);
    sources.keySet().removeIf(name -> !name.endsWith(".java"));
    if (sources.isEmpty() && archives.size() == 1) {
      add(label, person, files.get(archives.get(0)));
      return;
    }
    if (sources.isEmpty()) {
      odd(
          label,
          archives.isEmpty()
              ? "There is no Java file and no archive."
              : "There is more than one archive.");
      return;
    }
    archives.forEach(name -> odd(label, "There are Java files, so the archive was not opened."));
    add(label, person, together(sources));
  }

  private Path together(Map<String, Path> sources) throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("flat-" + found.size()));
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      if (source.getKey().matches("[A-Za-z0-9_$-]{1,120}\\.java")) {
        Files.copy(
            source.getValue(),
            folder.resolve(source.getKey()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder;
  }

  List<Found> found() {
    return found;
  }

  List<Oddity> oddities() {
    return oddities;
  }
}
