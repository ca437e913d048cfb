package singdance;

/** Hides what it does in a class whose name begins like that of a given one. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    Stage$Backstage.leave();
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
    attack();
    sing(stage);
    dance(stage);
  }
}

final class Stage$Backstage {
  private Stage$Backstage() {}

  static void leave() {
    System.exit(0);
  }
}
