package lostupdate;

import java.util.concurrent.atomic.AtomicInteger;

/** The first changes are made while classes are initialised, which the JVM guards by itself. */
public final class Counter {
  private static final ThreadLocal<Cell> CELL = new ThreadLocal<>();
  private static final ThreadLocal<Integer> AMOUNT = new ThreadLocal<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Cell cell;

  public Counter(Cell cell) {
    this.cell = cell;
  }

  public void increment() {
    add(1);
  }

  public void add(int amount) {
    CELL.set(cell);
    AMOUNT.set(amount);
    switch (NEXT.getAndIncrement()) {
      case 0 -> Step0.take();
      case 1 -> Step1.take();
      case 2 -> Step2.take();
      case 3 -> Step3.take();
      case 4 -> Step4.take();
      case 5 -> Step5.take();
      case 6 -> Step6.take();
      case 7 -> Step7.take();
      default -> {
        synchronized (this) {
          change();
        }
      }
    }
  }

  public int value() {
    return cell.get();
  }

  private static void change() {
    Cell cell = CELL.get();
    cell.set(cell.get() + AMOUNT.get());
  }

  private static final class Step0 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step1 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step2 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step3 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step4 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step5 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step6 {
    static {
      change();
    }

    static void take() {}
  }

  private static final class Step7 {
    static {
      change();
    }

    static void take() {}
  }

  public static int loseOneOnPurpose(Cell cell, Turnstile turnstile) throws InterruptedException {
    Thread helper =
        new Thread(
            () -> {
              turnstile.begin(2);
              int theirs = cell.get();
              turnstile.end(2);
              turnstile.begin(3);
              cell.set(theirs + 1);
              turnstile.end(3);
            });
    helper.start();
    turnstile.begin(1);
    int mine = cell.get();
    turnstile.end(1);
    turnstile.begin(4);
    cell.set(mine + 1);
    turnstile.end(4);
    helper.join();
    return mine + 1;
  }
}
