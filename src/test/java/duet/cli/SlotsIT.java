package duet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.sandbox.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two graders of one machine at a time, both at work; the time of a grading buys that. */
class SlotsIT {
  private static final long MOST_SECONDS = 120;

  @TempDir Path one;
  @TempDir Path other;

  @BeforeEach
  void only_root_gives_its_children_users_of_their_own() {
    assumeTrue(Tools.root() && Tools.find("setpriv").isPresent());
  }

  @Test
  void the_children_of_two_graders_never_have_the_same_user() throws Exception {
    GraderProcess first = new GraderProcess(one);
    GraderProcess second = new GraderProcess(other);
    Process firstRuns = start(first);
    Process secondRuns = start(second);
    try {
      Set<Integer> ofFirst = untilThereAreChildren(first, firstRuns);
      Set<Integer> ofSecond = untilThereAreChildren(second, secondRuns);
      assertThat(ofFirst).hasSize(1).doesNotContainAnyElementsOf(ofSecond);
      assertThat(ofSecond).hasSize(1);
      assertThat(firstRuns.isAlive()).as("the first is still there, so it has its user").isTrue();
    } finally {
      firstRuns.destroyForcibly().waitFor();
      secondRuns.destroyForcibly().waitFor();
    }
  }

  private static Process start(GraderProcess grader) throws IOException {
    String answer = "solutions/sing-dance/right/latch";
    return grader.start(
        List.of("grade", answer, answer, answer, answer, "--exercise", "sing-dance"));
  }

  private static Set<Integer> untilThereAreChildren(GraderProcess grader, Process runs)
      throws IOException {
    long begin = System.nanoTime();
    Set<Integer> users = grader.usersOfChildren();
    while (users.isEmpty()) {
      assertThat(runs.isAlive()).as("the grader").isTrue();
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(MOST_SECONDS));
      users = grader.usersOfChildren();
    }
    return users;
  }
}
