package duet.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import duet.Grader;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a variant means what its model means is seen in its bytecode. */
class VariantsTest {
  /** {@code -Dduet.variants=all} takes the solutions of all exercises, which takes minutes. */
  private static final String WHICH = System.getProperty("duet.variants", "sing-dance");

  private final Random random = new Random(7);

  @Test
  void other_names_and_another_layout_leave_the_bytecode_as_it_was() throws Exception {
    int renamed = 0;
    for (Model model : models()) {
      Set<String> own = OwnNames.of(model.exercise(), model.files());
      Map<String, String> names = Renaming.drawn(model.files(), own, random);
      renamed += names.size();
      Model variant =
          new Variants()
              .laidOut(
                  model.with(
                      model.label(),
                      model.files().stream().map(file -> Renaming.applied(file, names)).toList(),
                      model.must()),
                  random);
      assertThat(Bytecode.of(variant, Map.of()))
          .as(model.exercise().id() + " " + model.label())
          .isEqualTo(Bytecode.of(model, names));
    }
    assertThat(renamed).isGreaterThan(models().size() / 2);
  }

  @Test
  void a_field_that_its_class_asks_for_by_name_keeps_that_name() {
    Exercise exercise = ExerciseFolder.read(Path.of("exercises", "sing-dance"));
    String text =
        """
        package singdance;
        class SingDance {
          private volatile int tally;
          private volatile int pulse;
          java.util.concurrent.atomic.AtomicIntegerFieldUpdater<SingDance> tallies() {
            return java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(
                SingDance.class, "tally");
          }
        }
        """;
    assertThat(OwnNames.of(exercise, List.of(new SourceFile("singdance/SingDance.java", text))))
        .containsExactly("pulse");
  }

  @Test
  void what_is_to_be_broken_does_not_compile() throws Exception {
    for (Model model : models()) {
      Model broken = Spoilt.broken(model, random);
      assertThat(Bytecode.compiles(broken)).as(broken.label() + broken.files()).isFalse();
    }
  }

  @Test
  void what_is_to_be_hostile_or_to_hang_compiles() throws Exception {
    for (Model model : models()) {
      Model hostile = Spoilt.hostile(new Variants().laidOut(model, random), random);
      assertThat(Bytecode.compiles(hostile)).as(model.label() + hostile.files()).isTrue();
    }
    for (PreparedExercise each : exercises()) {
      Model hanging = Spoilt.hanging(each.exercise(), Must.stop("graded"), random).orElseThrow();
      assertThat(Bytecode.compiles(hanging)).as(each.exercise().id()).isTrue();
    }
  }

  @Test
  void tokens_put_together_are_the_source() throws Exception {
    for (Model model : models()) {
      for (SourceFile file : model.files()) {
        assertThat(Token.join(Token.read(file.text()))).isEqualTo(file.text());
      }
    }
    assertThat(Token.read("a=\"/* \\\" */\";// \"\n'\\''/*\n*/\"\"\"\n \\\"\"\" \"x\" \"\"\".b"))
        .extracting(Token::kind)
        .containsExactly(
            Token.Kind.WORD,
            Token.Kind.SYMBOL,
            Token.Kind.LITERAL,
            Token.Kind.SYMBOL,
            Token.Kind.COMMENT,
            Token.Kind.SPACE,
            Token.Kind.LITERAL,
            Token.Kind.COMMENT,
            Token.Kind.LITERAL,
            Token.Kind.SYMBOL,
            Token.Kind.WORD);
  }

  private static List<Model> models() throws Exception {
    List<Model> models = new ArrayList<>();
    for (PreparedExercise each : exercises()) {
      Shipped shipped = new Shipped(each, Path.of("solutions"));
      models.addAll(shipped.right());
      models.addAll(shipped.wrong());
    }
    return models;
  }

  private static List<PreparedExercise> exercises() throws Exception {
    List<PreparedExercise> prepared = new ArrayList<>();
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      for (var exercise : ExerciseFolder.readAll(Path.of("exercises"))) {
        boolean wanted =
            WHICH.equals("all")
                || Stream.of(WHICH.split(Pattern.quote(","))).anyMatch(exercise.id()::equals);
        if (wanted && Variants.knows(exercise)) {
          prepared.add(grader.prepare(exercise));
        }
      }
    }
    return prepared;
  }
}
