package singdance;

/** Has threads that lie about who they are and what they do. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    // In perform.
  }

  private static final class Liar extends Thread {
    Liar(Runnable task) {
      super(task);
    }

    @Override
    public State getState() {
      return State.RUNNABLE;
    }

    @Override
    public long getId() {
      return 1;
    }

    @Override
    public boolean isInterrupted() {
      return true;
    }

    @Override
    public String toString() {
      return "BREACH";
    }
  }

  public static void sing(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.verse(i);
    }
  }

  public static void dance(Stage stage) {
    for (int i = 0; i < 3; i++) {
      stage.step(i);
    }
  }

  public static void performSequentially(Stage stage) {
    sing(stage);
    dance(stage);
  }

  /** Broken: one after the other. */
  public static void perform(Stage stage) throws InterruptedException {
    Thread liar = new Liar(() -> dance(stage));
    liar.start();
    liar.join();
    sing(stage);
  }
}
