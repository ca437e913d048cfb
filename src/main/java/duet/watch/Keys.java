package duet.watch;

/** Names of the keys that are no characters. */
final class Keys {
  static final String UP = "up";
  static final String DOWN = "down";
  static final String ENTER = "enter";
  static final String ESCAPE = "esc";
  static final String BACKSPACE = "backspace";

  private Keys() {}
}
