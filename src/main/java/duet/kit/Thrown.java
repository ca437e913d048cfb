package duet.kit;

/**
 * What the submission threw, in words that need none of its code any more.
 *
 * @param type the simple name of the exception's class, bounded
 * @param site where it left the submission, or {@link Site#NONE}
 * @param inStub whether it is the exception by which the unfinished sources say so
 */
public record Thrown(String type, Site site, boolean inStub) {
  /** Looks at a throwable, on the thread that it went through. */
  static Thrown of(Throwable thrown) {
    if (thrown.getClass() == ExceptionInInitializerError.class && thrown.getCause() != null) {
      // The JDK's wrapping names neither the exception nor the line, and its getCause is no code of
      // a stranger.
      Throwable inside = thrown.getCause();
      return new Thrown(
          Bounded.text(simpleName(inside) + " in a static initialiser"), Site.of(inside), false);
    }
    return new Thrown(Bounded.text(simpleName(thrown)), Site.of(thrown), saysUnfinished(thrown));
  }

  /**
   * Where it was thrown, with nobody's code being run: empty if its class has a {@code
   * getStackTrace} of its own.
   */
  public static StackTraceElement[] trace(Throwable thrown) {
    try {
      return thrown.getClass().getMethod("getStackTrace").getDeclaringClass() == Throwable.class
          ? thrown.getStackTrace()
          : new StackTraceElement[0];
    } catch (NoSuchMethodException | LinkageError whereNobodyCanTell) {
      return new StackTraceElement[0];
    }
  }

  private static String simpleName(Throwable thrown) {
    String name = thrown.getClass().getName();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Thrown by the submission itself: a read-only list of the JDK throws the same exception. */
  private static boolean saysUnfinished(Throwable thrown) {
    if (thrown.getClass() != UnsupportedOperationException.class) {
      return false;
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    return stack.length > 0 && RunContext.current().isSubmission(stack[0].getClassName());
  }

  /** As in {@code NullPointerException at SingDance.java:12}. */
  String inWords() {
    return site.equals(Site.NONE) ? type : type + " at " + site;
  }
}
