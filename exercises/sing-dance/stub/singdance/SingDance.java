// SPDX-License-Identifier: CC0-1.0
package singdance;

/** A song of three verses and a dance of three steps. */
public final class SingDance {
  private SingDance() {}

  /** Sings the song: verses 0, 1 and 2. */
  public static void sing(Stage stage) {
    throw new UnsupportedOperationException("Nobody sings yet.");
  }

  /** Dances the dance: steps 0, 1 and 2. */
  public static void dance(Stage stage) {
    throw new UnsupportedOperationException("Nobody dances yet.");
  }

  /** First the song, then the dance, with nobody's help. */
  public static void performSequentially(Stage stage) {
    throw new UnsupportedOperationException("Nobody sings and dances in turn yet.");
  }

  /**
   * The song and the dance at the same time; comes back when both are over.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  public static void perform(Stage stage) throws InterruptedException {
    throw new UnsupportedOperationException("Nobody sings and dances at the same time yet.");
  }
}
