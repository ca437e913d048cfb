package duet.bulk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.Handin;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import duet.files.WholeFile;
import duet.report.html.Comments;
import duet.submission.HandedIn;
import duet.submission.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of graded work, kept in a folder of results for the pages of reports, so that these
 * can be written anew without what was handed in. Comments are taken out: people write their names
 * there. Whether the folder is there says whether pages are wanted.
 */
public final class KeptSources {
  private static final String NAME = "sources";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path folder;

  private KeptSources(Path folder) {
    this.folder = folder;
  }

  /** Those in a folder of results. */
  static KeptSources in(Path results) {
    return new KeptSources(results.resolve(NAME));
  }

  /** Whether pages are wanted. */
  boolean arePresent() {
    return Files.isDirectory(folder);
  }

  /**
   * Keeps those of a whole cohort; what is there already is not read again.
   *
   * @param results the folder of results
   * @param exercises those of the plan
   * @throws IOException if something cannot be read or written
   */
  public static void keep(Path results, Plan plan, Cohort cohort, List<Exercise> exercises)
      throws IOException {
    KeptSources kept = in(results);
    Files.createDirectories(kept.folder);
    Map<String, Handin> handins =
        cohort.handins().stream().collect(Collectors.toMap(Handin::id, each -> each));
    for (Plan.Entry entry : plan.submissions()) {
      Handin handin = handins.get(entry.id());
      if (handin != null && !entry.works().values().stream().allMatch(kept::has)) {
        kept.keep(entry, handin, exercises);
      }
    }
  }

  private void keep(Plan.Entry entry, Handin handin, List<Exercise> exercises) throws IOException {
    try (HandedIn opened = HandedIn.openUnnamed(handin.place())) {
      for (Exercise exercise : exercises) {
        Path file = file(entry.works().get(exercise.id()));
        if (!Files.exists(file)) {
          WholeFile.write(file, content(Planner.intake(opened, exercise, entry.id())));
        }
      }
    }
  }

  private static byte[] content(Intake intake) throws IOException {
    List<SourceFile> files =
        intake instanceof Intake.Taken taken ? taken.submission().files() : List.of();
    return MAPPER.writeValueAsBytes(
        files.stream()
            .map(each -> new SourceFile(each.path(), Comments.blanked(each.text())))
            .toList());
  }

  private boolean has(String key) {
    return Files.exists(file(key));
  }

  private Path file(String key) {
    return folder.resolve(key + ".json");
  }

  /** What is kept of some work; nothing if it could not be read, or was never kept. */
  List<SourceFile> find(String key) throws IOException {
    return has(key)
        ? MAPPER.readValue(Files.readAllBytes(file(key)), new TypeReference<>() {})
        : List.of();
  }

  /** Takes in what another folder of results keeps. */
  void addAll(KeptSources other) throws IOException {
    if (other.arePresent() && !other.folder.equals(folder)) {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(other.folder)) {
        for (Path each : files.filter(file -> file.toString().endsWith(".json")).toList()) {
          Path to = folder.resolve(each.getFileName().toString());
          if (!Files.exists(to)) {
            Files.copy(each, to, StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
    }
  }
}
