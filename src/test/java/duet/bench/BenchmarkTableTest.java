package duet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {
  @Test
  void the_middle_one_of_several_figures_is_told_with_the_smallest_and_the_largest() {
    assertThat(Figures.of(List.of(3.0, 1.0, 2.0))).hasToString("2.00 (1.00-3.00)");
    assertThat(Figures.of(List.of(1.0, 2.0))).hasToString("1.50 (1.00-2.00)");
    assertThat(Figures.of(List.of(1.0))).hasToString("1.00");
  }

  @Test
  void ratios_compare_everybody_else_with_duet() {
    List<String> lines =
        BenchmarkTable.of(List.of(row("mvn", 12, 10), row("console", 6, 5), row("duet", 2, 1)), 2);
    assertThat(lines)
        .contains(
            "mvn takes 6.0 times the CPU and 10.0 times the wall time of duet",
            "console takes 3.0 times the CPU and 5.0 times the wall time of duet");
  }

  private static Benchmark.Row row(String title, double cpu, double wall) {
    return new Benchmark.Row(
        title,
        1,
        Figures.of(List.of(cpu)),
        Figures.of(List.of(wall)),
        60 / wall,
        100,
        "1 of 1",
        List.of());
  }
}
