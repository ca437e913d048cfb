package duet.kit.shapes;

import duet.kit.Call;
import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Inconclusive;
import duet.kit.RunContext;
import duet.kit.ThreadDoing;
import duet.kit.Unfinished;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Judges one program again and again: {@code <shape> <right|wrong> <repetitions> [portable]}.
 * Prints how often each judgement fell, the nets that were reached and the milliseconds used.
 */
final class ShapesMain {
  private final Shape shape;
  private final boolean isRight;

  private ShapesMain(Shape shape, boolean isRight) {
    this.shape = shape;
    this.isRight = isRight;
  }

  public static void main(String[] args) {
    Shape shape = Shape.of(args[0]);
    boolean portable = Arrays.asList(args).contains("portable");
    RunContext.enter(
        new RunContext("duet.kit.shapes", Set.of(), new byte[0], shape.patience(), portable));
    new ShapesMain(shape, args[1].equals("right")).judge(Integer.parseInt(args[2]));
    // Right programs may leave pools behind.
    System.exit(0);
  }

  private void judge(int repetitions) {
    Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
    for (Judgement judgement : Judgement.values()) {
      counts.put(judgement, 0);
    }
    long start = System.nanoTime();
    for (int i = 0; i < repetitions; i++) {
      counts.merge(judgeOnce(), 1, Integer::sum);
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    System.out.println(counts + " nets " + Crew.netsReached() + " millis " + millis);
  }

  private Judgement judgeOnce() {
    Scene scene;
    Judgement judgement;
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      scene = new Scene(gate);
      judgement = judgeIn(crew, gate, scene);
      if (judgement != shape.expected(isRight)) {
        System.err.println(judgement + " " + crew.doing() + " " + crew.uncaught());
      }
    }
    List<ThreadDoing> leftovers = Crew.leftovers();
    scene.cleanUp();
    if (!leftovers.isEmpty() && shape.expected(isRight) != Judgement.UNFINISHED) {
      System.err.println("left over: " + leftovers);
    }
    return judgement;
  }

  private Judgement judgeIn(Crew crew, Gate gate, Scene scene) {
    try {
      Call call = crew.call("caller", () -> shape.program(isRight).run(scene));
      if (!crew.awaitDoneOrStuck(() -> gate.held() == 1)) {
        return Judgement.STUCK;
      }
      gate.open();
      return crew.awaitDoneOrStuck(call::ended) ? Judgement.DONE : Judgement.STUCK;
    } catch (Unfinished e) {
      return Judgement.UNFINISHED;
    } catch (Inconclusive e) {
      return Judgement.INCONCLUSIVE;
    }
  }
}
