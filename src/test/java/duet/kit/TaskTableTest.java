package duet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskTableTest {
  private static final TaskTable.Task WAITING = task("caller", 'S', "7");

  @Test
  void a_compiler_that_waits_for_a_processor_keeps_nobody_awake_but_is_at_work() {
    TaskTable.Reading reading =
        TaskTable.Reading.of(Map.of("1", WAITING, "2", task("C1 CompilerThre", 'R', "9")));
    assertThat(reading.asleep()).isTrue();
    assertThat(reading.atWork()).isTrue();
  }

  @Test
  void a_compiler_that_has_run_between_two_readings_is_told_from_one_that_has_not() {
    TaskTable.Reading before =
        TaskTable.Reading.of(Map.of("1", WAITING, "2", task("C1 CompilerThre", 'S', "9")));
    TaskTable.Reading after =
        TaskTable.Reading.of(Map.of("1", WAITING, "2", task("C1 CompilerThre", 'S', "10")));
    assertThat(before.atWork()).isFalse();
    assertThat(after.compilers()).isNotEqualTo(before.compilers());
  }

  @Test
  void the_safepoints_of_the_checker_itself_do_not_count_as_a_compiler_s_run() {
    TaskTable.Reading before =
        TaskTable.Reading.of(Map.of("1", WAITING, "2", task("VM Thread", 'S', "9")));
    TaskTable.Reading after =
        TaskTable.Reading.of(Map.of("1", WAITING, "2", task("VM Thread", 'S', "10")));
    assertThat(after.compilers()).isEqualTo(before.compilers());
  }

  private static TaskTable.Task task(String name, char state, String switches) {
    return new TaskTable.Task(name, state, switches);
  }
}
