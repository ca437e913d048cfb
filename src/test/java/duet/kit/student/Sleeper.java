package duet.kit.student;

import java.io.IOException;

/** A child process that says nothing and ends when its parent does. */
public final class Sleeper {
  private Sleeper() {}

  public static void main(String[] args) throws IOException {
    while (System.in.read() >= 0) {
      // Whatever comes, it is no answer.
    }
  }
}
