package duet.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import duet.check.PreparedExercise;
import duet.cohort.Expected.Kind;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** What there is to draw the answers to one exercise from. */
final class Pool {
  private static final String ATTACKS = "src/test/resources/hostile/attacks";

  private final Exercise exercise;
  private final List<Model> right;
  private final List<Model> wrong;
  private final List<Model> attacks;
  private final Must nothing;
  private final Variants variants = new Variants();

  /**
   * Reads it.
   *
   * @param home the folder with {@code solutions} and the corpus of attacks
   */
  Pool(PreparedExercise prepared, Path home) throws IOException {
    this.exercise = prepared.exercise();
    if (!Variants.knows(exercise)) {
      throw new IllegalArgumentException(prepared.whyNotHere().orElseThrow());
    }
    Shipped shipped = new Shipped(prepared, home.resolve("solutions"));
    this.right = shipped.right();
    this.wrong = shipped.wrong();
    this.nothing = shipped.nothing();
    this.attacks = attacks(exercise, home.resolve(ATTACKS));
  }

  /** Those of the corpus that are refused, and hand in nothing but what is asked for. */
  private static List<Model> attacks(Exercise exercise, Path corpus) throws IOException {
    List<Model> attacks = new ArrayList<>();
    for (Path folder : Shipped.folders(corpus)) {
      JsonNode toml = new TomlMapper().readTree(Files.readString(folder.resolve("attack.toml")));
      List<SourceFile> files = Shipped.sources(folder);
      boolean plain =
          new HashSet<>(exercise.edit())
              .equals(new HashSet<>(files.stream().map(SourceFile::path).toList()));
      if (plain
          && toml.at("/exercise").asText("sing-dance").equals(exercise.id())
          && toml.get("status").asText().equals("refused-api")) {
        attacks.add(
            new Model(exercise, "attack/" + folder.getFileName(), files, Must.stop("refused-api")));
      }
    }
    return attacks;
  }

  /** Draws an answer. */
  Model draw(Kind kind, Random random) {
    return switch (kind) {
      case RIGHT -> variants.of(one(right, random), random);
      case WRONG -> variants.of(one(wrong, random), random);
      case BROKEN -> Spoilt.broken(variants.of(any(random), random), random);
      case HOSTILE ->
          attacks.isEmpty() || random.nextBoolean()
              ? Spoilt.hostile(variants.of(any(random), random), random)
              : variants.commented(one(attacks, random), random);
      case HANGING ->
          variants.laidOut(
              Spoilt.hanging(exercise, nothing, random)
                  .orElseThrow(
                      () -> new IllegalArgumentException(exercise.id() + " has no stub to hang")),
              random);
    };
  }

  private Model any(Random random) {
    return one(random.nextBoolean() ? right : wrong, random);
  }

  private static Model one(List<Model> models, Random random) {
    return models.get(random.nextInt(models.size()));
  }
}
