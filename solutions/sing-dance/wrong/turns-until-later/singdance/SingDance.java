package singdance;

/** Right, but for the sleep: who turns until a later time sleeps with open eyes. */
public final class SingDance {
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
    Performer singer = new Performer(() -> sing(stage));
    Performer dancer = new Performer(() -> dance(stage));
    singer.start();
    dancer.start();
    long later = System.nanoTime() + 20_000_000;
    while (System.nanoTime() < later) {
      Thread.onSpinWait();
    }
    singer.join();
    dancer.join();
  }

  private static final class Performer extends Thread {
    private final Runnable part;

    Performer(Runnable part) {
      this.part = part;
    }

    @Override
    public void run() {
      part.run();
    }
  }
}
