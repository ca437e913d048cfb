package threemodes.checks;

import duet.kit.Calling;
import duet.kit.CheckFailed;
import duet.kit.Checkpoints;
import duet.kit.ChildWatch;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import threemodes.Checkpoint;
import threemodes.ThreeModes;
import threemodes.ThreeModes.Mode;

/** One run of the submission, whose workers are held at the checkpoint. */
final class Office implements AutoCloseable {
  private final ChildWatch watch = ChildWatch.atCheckpoints(ThreeModes.class);
  private final AtomicReference<String> complaint = new AtomicReference<>("");
  private Calling<List<Told>> call;

  Office() {
    Checkpoint.tell(watch.checkpoints()::here);
  }

  Office run(Mode mode, List<Long> inputs, int width) {
    call = watch.begin("run", () -> told(mode, inputs, width));
    return this;
  }

  /** The list and what is in it are the submission's, and so is what it throws. */
  private List<Told> told(Mode mode, List<Long> inputs, int width) throws Exception {
    try {
      return Told.byAll(ThreeModes.run(mode, inputs, width));
    } catch (IllegalStateException e) {
      complaint.set(String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** The message of the IllegalStateException that came out of run, or an empty string. */
  String complaint() {
    return complaint.get();
  }

  Checkpoints checkpoints() {
    return watch.checkpoints();
  }

  /** Whether so many come to be held; false once nobody can get on. */
  boolean holds(int workers) {
    return watch.reaches(() -> checkpoints().held() >= workers);
  }

  /** How many are held once nobody can get on, or too many came. */
  int heldAtRest(int allowed) {
    watch.comesByItself(() -> checkpoints().held() > allowed);
    return checkpoints().held();
  }

  /** What came of it, once everybody may go on. */
  List<Told> result() {
    checkpoints().open();
    return call.result();
  }

  Calling<List<Told>> call() {
    return call;
  }

  boolean reaches(BooleanSupplier good) {
    return watch.reaches(good);
  }

  int processesAlive() {
    return watch.alive();
  }

  void mustBe(boolean holds, String observed, String why, String advice) {
    if (!holds) {
      throw failed(observed, why, advice);
    }
  }

  CheckFailed failed(String observed, String why, String advice) {
    return watch.failed(observed, why, advice);
  }

  @Override
  public void close() {
    Checkpoint.tell(null);
    watch.close();
  }
}
