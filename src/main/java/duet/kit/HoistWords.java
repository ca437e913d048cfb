package duet.kit;

/**
 * What a hoist probe says.
 *
 * @param read the method that the reader calls, as the student knows it
 * @param write the method that the writer calls
 * @param observed what to say of a write that never becomes visible
 * @param why why that matters
 * @param advice what to try then
 */
record HoistWords(String read, String write, String observed, String why, String advice) {
  CheckFailed stale(Evidence evidence) {
    return new CheckFailed(observed, why, advice, evidence);
  }

  CheckFailed tooEarly(Evidence evidence) {
    return new CheckFailed(
        read + " came back before " + write + " was called.",
        "Whatever ended it, it was not what it was told to go on until.",
        "What can end your loop, other than " + write + "?",
        evidence);
  }

  CheckFailed writerKept(Evidence evidence) {
    return new CheckFailed(
        write + " never came back.",
        "Whoever calls " + write + " waits for ever, and " + read + " is never told.",
        "What does " + write + " wait for, who has that, and when does it give it back?",
        evidence);
  }

  CheckFailed waits(Evidence evidence) {
    return new CheckFailed(
        write + " had come back, and " + read + " was waiting for what never comes.",
        "Whoever waits does not look: somebody has to wake it.",
        "Look at the line where it waits. Which line of " + write + " was meant to end that?",
        evidence);
  }
}
