package duet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the figure is real: it has in it what nobody has waited for. */
class CpuGroupTest {
  /** Its child ends before the child's own child has done its work. */
  private static final String ORPHAN =
      "mkfifo done; (sh -c 'i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done; echo > done' &);"
          + " cat done";

  @TempDir Path folder;

  @Test
  void time_of_processes_that_nobody_waits_for_is_counted() throws Exception {
    Optional<CpuGroup> group = CpuGroup.make();
    assumeTrue(group.isPresent(), "this machine lets us make no control group");
    group.get().close();
    Ran ran =
        new Command(List.of("sh", "-c", ORPHAN), folder, Map.of(), folder.resolve("log")).run();
    assertThat(ran.exit()).isZero();
    assertThat(ran.cpuSeconds()).isGreaterThan(ran.reapedSeconds());
    assertThat(ran.cpuSeconds()).isLessThanOrEqualTo(ran.machineSeconds() + 1);
  }
}
