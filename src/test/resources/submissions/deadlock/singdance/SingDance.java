package singdance;

public final class SingDance {
  private static final Object SONG = new Object();
  private static final Object DANCE = new Object();

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
    java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
    Thread singer = new Thread(() -> holding(SONG, DANCE, both, () -> sing(stage)), "singer");
    Thread dancer = new Thread(() -> holding(DANCE, SONG, both, () -> dance(stage)), "dancer");
    singer.start();
    dancer.start();
    singer.join();
    dancer.join();
  }

  private static void holding(
      Object first, Object second, java.util.concurrent.CountDownLatch both, Runnable act) {
    synchronized (first) {
      both.countDown();
      while (both.getCount() > 0) {
        Thread.onSpinWait();
      }
      synchronized (second) {
        act.run();
      }
    }
  }
}
