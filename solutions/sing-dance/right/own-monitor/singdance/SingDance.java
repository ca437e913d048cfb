package singdance;

/** Waiting by hand: a counter, its lock, and a guarded wait. */
public final class SingDance {
  private int inProgress = 2;

  private SingDance() {}

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

  public static void perform(Stage stage) throws InterruptedException {
    SingDance show = new SingDance();
    show.begin(() -> sing(stage));
    show.begin(() -> dance(stage));
    show.awaitEnd();
  }

  private void begin(Runnable part) {
    new Thread(
            () -> {
              part.run();
              countEnd();
            })
        .start();
  }

  private synchronized void countEnd() {
    inProgress--;
    notifyAll();
  }

  private synchronized void awaitEnd() throws InterruptedException {
    while (inProgress > 0) {
      wait();
    }
  }
}
