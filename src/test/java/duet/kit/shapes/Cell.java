package duet.kit.shapes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One cell of the table: a program of a shape, judged again and again in a JVM of its own. */
record Cell(Shape shape, boolean isRight, int repetitions) {
  /** All cells that run on this JDK. */
  static List<Cell> table(int repetitions) {
    return Arrays.stream(Shape.values())
        .filter(Shape::runsHere)
        .flatMap(
            shape ->
                Stream.of(new Cell(shape, true, repetitions), new Cell(shape, false, repetitions)))
        .toList();
  }

  /**
   * What came of a cell.
   *
   * @param output what its JVM printed
   */
  record Result(Cell cell, boolean fits, String output) {
    @Override
    public String toString() {
      return cell + ": " + output.strip();
    }
  }

  /**
   * Runs the cell.
   *
   * @param place how the JVM is started
   * @param portable whether to do without the kernel's word, and let the kit say that it has no
   *     proof
   */
  Result run(Place place, boolean portable) throws IOException {
    String output = place.run(command(portable));
    return new Result(this, fits(output, portable), output);
  }

  private boolean fits(String output, boolean tolerant) {
    Judgement expected = shape.expected(isRight);
    int as = count(output, expected);
    return as == repetitions
        || (tolerant && as + count(output, Judgement.INCONCLUSIVE) == repetitions);
  }

  private static int count(String output, Judgement judgement) {
    String counts = output.substring(Math.max(0, output.lastIndexOf('{')));
    int at = counts.indexOf(judgement + "=");
    return at < 0
        ? -1
        : Integer.parseInt(counts.substring(at).replaceFirst("(?s)\\w+=(\\d+).*", "$1"));
  }

  private List<String> command(boolean portable) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // The count follows the processors of the machine otherwise, and one has no pool.
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-cp",
                "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                ShapesMain.class.getName(),
                shape.id(),
                isRight ? "right" : "wrong",
                String.valueOf(repetitions)));
    if (portable) {
      command.add("portable");
    }
    return command;
  }

  @Override
  public String toString() {
    return shape.id() + (isRight ? " right" : " wrong");
  }
}
