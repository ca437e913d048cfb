package duet.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The solutions that are shipped with an exercise, as models. */
final class Shipped {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PreparedExercise prepared;
  private final Path folder;

  /**
   * Of one exercise.
   *
   * @param solutions the folder of all solutions
   */
  Shipped(PreparedExercise prepared, Path solutions) {
    this.prepared = prepared;
    this.folder = solutions.resolve(prepared.exercise().id());
  }

  List<Model> right() throws IOException {
    return models("right", each -> must("graded", check -> Wanted.PASSED));
  }

  List<Model> wrong() throws IOException {
    return models("wrong", Shipped.this::expected);
  }

  /** What a submission must get that earns nothing, though it runs. */
  Must nothing() {
    return must("graded", check -> Wanted.WORTH_NOTHING);
  }

  private List<Model> models(String kind, Function<Path, Must> must) throws IOException {
    List<Model> models = new ArrayList<>();
    for (Path each : folders(folder.resolve(kind))) {
      models.add(
          new Model(
              prepared.exercise(),
              kind + "/" + each.getFileName(),
              sources(each),
              must.apply(each)));
    }
    return models;
  }

  private Must expected(Path solution) {
    try {
      JsonNode expect = MAPPER.readTree(Files.readString(solution.resolve("expect.json")));
      String status = expect.get("status").asText();
      return status.equals("graded")
          ? must(status, check -> wanted(expect, check))
          : Must.stop(status);
    } catch (IOException e) {
      throw new IllegalStateException("every wrong solution says what it must get", e);
    }
  }

  private static Wanted wanted(JsonNode expect, String check) {
    if (names(expect.get("may"), check)) {
      return Wanted.OPEN;
    } else if (names(expect.get("mustFail"), check)) {
      return Wanted.FAILED;
    }
    return names(expect.get("notRun"), check) ? Wanted.NOT_RUN : Wanted.PASSED;
  }

  private static boolean names(JsonNode list, String check) {
    for (JsonNode each : list) {
      if (each.asText().equals(check)) {
        return true;
      }
    }
    return false;
  }

  private Must must(String status, Function<String, Wanted> wanted) {
    SortedMap<String, Wanted> checks = new TreeMap<>();
    int least = 0;
    int most = 0;
    for (CheckSpec check : prepared.plan().checks()) {
      Wanted each = wanted.apply(check.id());
      checks.put(check.id(), each);
      least += each == Wanted.PASSED ? check.points() : 0;
      most += each == Wanted.PASSED || each == Wanted.OPEN ? check.points() : 0;
    }
    return new Must(status, least, most, checks);
  }

  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  static List<SourceFile> sources(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.add(new SourceFile(path, Files.readString(file)));
      }
    }
    return files;
  }
}
