package duet.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import duet.kit.Activity;
import duet.kit.Hang;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Evidence as lanes and rows. */
class TimelineTest {
  private static final List<Step> LOST_UPDATE =
      List.of(
          step("thread 1", 12, "calls get", "893"),
          step("thread 1", 12, "is held there", ""),
          step("thread 2", 12, "calls get", "893"),
          step("thread 2", 12, "calls set", "894"),
          step("thread 1", 12, "calls set", "894"));

  private static final List<Step> LOCKS =
      List.of(
          step("thread 1", 16, "takes the lock", ""),
          step("thread 1", 16, "is held there", ""),
          step("thread 2", 16, "takes the lock", ""),
          step("thread 2", 18, "calls lock", ""),
          step("thread 1", 18, "calls lock", ""));

  private static final List<ThreadDoing> CIRCLE =
      List.of(blocked("thread 1", "thread 2"), blocked("thread 2", "thread 1"));

  @Test
  void there_is_a_lane_for_each_actor_and_being_held_joins_the_row_before() {
    Timeline timeline = Timeline.of(LOST_UPDATE, List.of());
    assertThat(timeline.lanes()).extracting(Lane::actor).containsExactly("thread 1", "thread 2");
    assertThat(timeline.rows())
        .extracting(Row::words)
        .containsExactly(
            "calls get: 893, then is held", "calls get: 893", "calls set: 894", "calls set: 894");
    assertThat(timeline.mainFile()).isEqualTo("Counter.java");
  }

  @Test
  void whoever_is_held_is_parked_until_its_next_step_and_over_after_its_last() {
    Timeline timeline = Timeline.of(LOST_UPDATE, List.of());
    Lane first = timeline.lanes().get(0);
    assertThat(first.stateIn(0)).contains(Span.State.RUNNING);
    assertThat(first.stateIn(1)).contains(Span.State.PARKED);
    assertThat(first.stateIn(2)).contains(Span.State.PARKED);
    assertThat(first.stateIn(3)).contains(Span.State.RUNNING);
    Lane second = timeline.lanes().get(1);
    assertThat(second.stateIn(0)).isEmpty();
    assertThat(second.stateIn(3)).isEmpty();
  }

  @Test
  void whoever_waits_at_the_end_waits_from_its_last_step_on() {
    Timeline timeline = Timeline.of(LOCKS, CIRCLE);
    assertThat(timeline.lanes().get(1).stateIn(3)).contains(Span.State.BLOCKED);
    assertThat(timeline.endsInStandstill()).isTrue();
  }

  @Test
  void a_knot_tells_what_each_holds_where_it_took_it_and_what_it_wants() {
    Hang hang = Hang.of(CIRCLE).orElseThrow();
    Knot knot = Knot.of(hang, Timeline.of(LOCKS, CIRCLE)).orElseThrow();
    assertThat(knot.ties()).extracting(Knot.Tie::holds).containsExactly("lock A", "lock B");
    assertThat(knot.ties()).extracting(Knot.Tie::wants).containsExactly("lock B", "lock A");
    assertThat(knot.ties())
        .extracting(tie -> tie.takenAt().map(Step::line))
        .containsExactly(Optional.of(16), Optional.of(16));
  }

  @Test
  void nothing_at_all_is_a_timeline_without_rows() {
    Timeline timeline = Timeline.of(List.of(), CIRCLE);
    assertThat(timeline.lanes()).isEmpty();
    assertThat(timeline.mainFile()).isEmpty();
  }

  @Test
  void lines_are_quoted_without_their_indentation_and_never_from_the_wrong_file() {
    Sources sources =
        Sources.of(Map.of("a/A.java", "x\n  n++;\n", "a/B.java", "b", "a/b/B.java", "other"));
    assertThat(sources.line("A.java", 2)).contains("n++;");
    assertThat(sources.line("A.java", 3)).isEmpty();
    assertThat(sources.line("A.java", 0)).isEmpty();
    assertThat(sources.line("B.java", 1)).isEmpty();
  }

  private static Step step(String actor, int line, String what, String value) {
    return new Step(actor, "Counter.java", line, what, value);
  }

  private static ThreadDoing blocked(String name, String owner) {
    return new ThreadDoing(
        name,
        "WAITING",
        "Counter.java",
        18,
        "ReentrantLock.lock",
        "",
        owner,
        Activity.WAITS_FOR_LOCK,
        0);
  }
}
