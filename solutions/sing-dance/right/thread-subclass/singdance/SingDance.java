package singdance;

import java.util.List;

/** A class of performers that are threads. */
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
    List<Performer> performers =
        List.of(new Performer(() -> sing(stage)), new Performer(() -> dance(stage)));
    performers.forEach(Performer::start);
    for (Performer performer : performers) {
      performer.join();
    }
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
