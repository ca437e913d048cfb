package singdance;

/** Starts a program of this machine. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Process shell = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
      System.out.println(shell.waitFor() == 0 ? "BREACH" : "failed");
      // Else the thread that waited for it keeps the check waiting for a minute.
      Runtime.getRuntime().halt(0);
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
