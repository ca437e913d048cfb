package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SceneJudgeTest {
  @Test
  void what_a_submission_throws_undeclared_comes_out_as_it_is() {
    IOException thrown = new IOException("not declared");
    try (Crew crew = Crew.assemble()) {
      assertThatThrownBy(
              () ->
                  SceneJudge.ask(
                      crew,
                      () -> {
                        throw SceneJudgeTest.<RuntimeException>undeclared(thrown);
                      }))
          .isSameAs(thrown);
    }
  }

  @Test
  void what_the_scene_says_comes_back() {
    try (Crew crew = Crew.assemble()) {
      assertThat(SceneJudge.ask(crew, () -> Optional.of("One was lost.")))
          .contains("One was lost.");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
