package duet.watch;

import java.io.IOError;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** Reads keys from a terminal, each after what the one before has brought about. */
final class KeyReader {
  /** How long a terminal may take from the first character of a key to the next. */
  private static final long KEY_MILLIS = 100;

  private static final String CHARACTER = "character";

  private final BindingReader reader;
  private final KeyMap<String> keys = new KeyMap<>();
  private final Consumer<Event> tell;

  private KeyReader(Terminal terminal, Consumer<Event> tell) {
    this.reader = new BindingReader(terminal.reader());
    this.tell = tell;
    keys.setAmbiguousTimeout(KEY_MILLIS);
    keys.setUnicode(CHARACTER);
    keys.setNomatch(CHARACTER);
    for (char key = ' '; key <= '~'; key++) {
      keys.bind(CHARACTER, String.valueOf(key));
    }
    bind(Keys.UP, terminal, Capability.key_up, "\u001b[A", "\u001bOA");
    bind(Keys.DOWN, terminal, Capability.key_down, "\u001b[B", "\u001bOB");
    keys.bind(Keys.ENTER, "\r", "\n");
    keys.bind(Keys.ESCAPE, "\u001b");
    keys.bind(Keys.BACKSPACE, "\u007f", "\b");
  }

  private void bind(String name, Terminal terminal, Capability key, String... usual) {
    String own = KeyMap.key(terminal, key);
    if (own != null) {
      keys.bind(name, own);
    }
    keys.bind(name, usual);
  }

  /** Begins to read. */
  static void start(Terminal terminal, Consumer<Event> tell) {
    KeyReader reader = new KeyReader(terminal, tell);
    Thread thread = new Thread(reader::read, "duet-keys");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      for (String key = next(); key != null; key = next()) {
        CountDownLatch done = new CountDownLatch(1);
        tell.accept(new Event.Pressed(key, done));
        done.await();
      }
    } catch (IOError | InterruptedException e) {
      // The terminal is gone.
    } finally {
      tell.accept(new Event.NoMoreKeys());
    }
  }

  private String next() {
    String key = reader.readBinding(keys);
    return CHARACTER.equals(key) ? reader.getLastBinding() : key;
  }
}
