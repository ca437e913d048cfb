package duet.bulk.summary;

import duet.exercise.Exercise;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped solutions of an exercise, to be recognised when somebody hands one in. */
public final class KnownSolutions {
  private final Map<String, String> labels;

  private KnownSolutions(Map<String, String> labels) {
    this.labels = labels;
  }

  /**
   * Reads them.
   *
   * @param solutions the folder of the exercise's solutions, which need not exist
   */
  public static KnownSolutions of(Exercise exercise, Path solutions) throws IOException {
    Map<String, String> labels = new HashMap<>();
    for (String kind : List.of("right", "wrong")) {
      Path folder = solutions.resolve(kind);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          all.sorted().forEach(each -> read(exercise, each, kind, labels));
        }
      }
    }
    read(exercise, exercise.folder().resolve("stub"), labels, "stub");
    return new KnownSolutions(labels);
  }

  private static void read(
      Exercise exercise, Path folder, String kind, Map<String, String> labels) {
    read(exercise, folder, labels, kind + "/" + folder.getFileName());
  }

  private static void read(
      Exercise exercise, Path folder, Map<String, String> labels, String label) {
    if (SubmissionFolder.take(folder, exercise, label) instanceof Intake.Taken taken) {
      labels.putIfAbsent(Fingerprint.of(taken.submission().files()), label);
    }
  }

  /** The label of the one that these files equal, or an empty string. */
  public String equal(Intake intake) {
    return intake instanceof Intake.Taken taken
        ? labels.getOrDefault(Fingerprint.of(taken.submission().files()), "")
        : "";
  }
}
