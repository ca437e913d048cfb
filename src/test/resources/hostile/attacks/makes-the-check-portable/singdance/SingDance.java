package singdance;

/** Tells the kit that this machine proves nothing. */
public final class SingDance {
  private SingDance() {}

  private static void attack() {
    try {
      Class<?> context = Class.forName("duet.kit.RunContext");
      Class<?> patience = Class.forName("duet.kit.Patience");
      Object now = context.getMethod("current").invoke(null);
      Object none = patience.getConstructors()[0].newInstance(1L, 1L, Long.MAX_VALUE);
      Object changed =
          context
              .getConstructor(
                  String.class, java.util.Set.class, byte[].class, patience, boolean.class)
              .newInstance("singdance", java.util.Set.of(), new byte[0], none, true);
      context.getMethod("enter", context).invoke(null, changed);
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
    Object never = new Object();
    synchronized (never) {
      never.wait();
    }
  }
}
