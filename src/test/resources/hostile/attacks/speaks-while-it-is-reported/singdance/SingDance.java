package singdance;

/** Runs code of its own when somebody asks an exception for its text. */
public final class SingDance {
  private SingDance() {}

  private static final class Evil extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      System.out.println("BREACH");
      return "all checks passed";
    }
  }

  private static void attack() {
    try {
      throw new Evil();
    } catch (Throwable e) {
      System.out.println("held: " + e);
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
    attack();
    sing(stage);
    dance(stage);
  }
}
