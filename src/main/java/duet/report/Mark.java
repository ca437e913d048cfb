package duet.report;

import duet.check.Outcome;

/** The sign before a check: a character, a word and a colour, so that none has to be seen. */
public enum Mark {
  /** All is as promised. */
  PASSED("\u2713", "+", Ink.GOOD),
  /** Something is not. */
  BROKEN("\u2717", "x", Ink.BAD),
  /** Nobody looked. */
  NOT_TRIED("-", "-", Ink.FAINT),
  /** Nobody can tell. */
  OPEN("?", "?", Ink.OPEN);

  private final String unicode;
  private final String ascii;
  private final Ink ink;

  Mark(String unicode, String ascii, Ink ink) {
    this.unicode = unicode;
    this.ascii = ascii;
    this.ink = ink;
  }

  static Mark of(Outcome outcome) {
    if (outcome instanceof Outcome.Passed) {
      return PASSED;
    } else if (outcome.undecided()) {
      return OPEN;
    }
    return outcome instanceof Outcome.NotRun ? NOT_TRIED : BROKEN;
  }

  /** The character, as far as the style has it. */
  public String text(TextStyle style) {
    return style.unicode() ? unicode : ascii;
  }

  Ink ink() {
    return ink;
  }
}
