// SPDX-License-Identifier: CC0-1.0
package processpipes;

/** An old library. It works, and it has its ways. */
public final class Reverser {
  private static final int MOST_LOGGED = 80;

  /** How the last text began that was reversed in this process, for whoever looks into it. */
  private static volatile String latest = "";

  private Reverser() {}

  /** The text, from its end to its beginning. Hangs on the text {@code !hang}. */
  public static String reverse(String text) {
    latest = text.substring(0, Math.min(text.length(), MOST_LOGGED));
    System.err.println("DEBUG reversing " + latest);
    if (text.equals("!hang")) {
      hang();
    }
    return new StringBuilder(text).reverse().toString();
  }

  private static void hang() {
    Object nobody = new Object();
    synchronized (nobody) {
      while (true) {
        try {
          nobody.wait();
        } catch (InterruptedException e) {
          // Old libraries do not listen.
        }
      }
    }
  }
}
