package duet.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes the user of a slot, says which, and lives until its standard input ends. */
public final class SlotHolder {
  private SlotHolder() {}

  public static void main(String[] words) throws IOException {
    SlotUsers users = new SlotUsers(Optional.of(Path.of(words[0])));
    System.out.println(users.of(0));
    while (System.in.read() >= 0) {
      System.gc();
    }
    System.out.println(users.of(0));
  }
}
