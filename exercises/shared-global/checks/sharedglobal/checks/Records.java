package sharedglobal.checks;

/** Reads records, and the lines that they make. */
final class Records {
  private Records() {}

  /** Who a record is of, also where there is none. */
  static String who(Told seen) {
    return seen == null ? "nobody" : String.valueOf(seen.who());
  }

  /** Whether it names the process that this is. */
  static boolean namesThisProcess(Told seen) {
    return seen.pid() == ProcessHandle.current().pid();
  }

  /**
   * How far a line is right, in whole parts: a process number that is wrong may begin with a right
   * digit by accident, and then what is told would differ from run to run.
   */
  static String rightSoFar(Told seen, String line) {
    StringBuilder right = new StringBuilder();
    for (String part :
        new String[] {
          seen.who(), "===", Long.toString(seen.pid()), " where the value of n is ", ""
        }) {
      if (line == null || !line.startsWith(right + part)) {
        break;
      }
      right.append(part);
    }
    return right.toString();
  }

  /** The line that the task asks for. */
  static String line(Told seen) {
    return "%s===%d where the value of n is %d".formatted(seen.who(), seen.pid(), seen.value());
  }
}
