package trialrun;

public final class Trial {
  private Trial() {}

  public static void first() {
    throw new UnsupportedOperationException();
  }

  public static void second() {
    throw new UnsupportedOperationException();
  }
}
