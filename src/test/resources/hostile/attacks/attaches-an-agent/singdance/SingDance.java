package singdance;

/** Attaches to the JVM that it runs in, to change the classes of the checks. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      String self = String.valueOf(ProcessHandle.current().pid());
      com.sun.tools.attach.VirtualMachine.attach(self).loadAgent("/tmp/agent.jar");
      System.out.println("BREACH: an agent");
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
