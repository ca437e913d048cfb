package duet.rules;

/**
 * Something in a method that orders memory between threads.
 *
 * @param by what does it: a volatile field, an atomic object, a lock
 * @param acquires whether what comes after it sees what was before the other side's release
 * @param releases whether what comes before it is seen after the other side's acquire
 * @param line where
 */
record Ordering(String by, boolean acquires, boolean releases, int line) {
  Ordering at(int otherLine) {
    return new Ordering(by, acquires, releases, otherLine);
  }
}
