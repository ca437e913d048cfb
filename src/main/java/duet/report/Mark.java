package duet.report;

import duet.check.Outcome;

/** The sign before a check: a character, a word and a colour, so that none has to be seen. */
enum Mark {
  PASSED("\u2713", "+", Ink.GOOD),
  BROKEN("\u2717", "x", Ink.BAD),
  NOT_TRIED("-", "-", Ink.FAINT),
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

  String text(TextStyle style) {
    return style.unicode() ? unicode : ascii;
  }

  Ink ink() {
    return ink;
  }
}
