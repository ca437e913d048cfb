package duet.kit;

/** Tells what belongs to the JDK from what may be the submission's. */
final class Jdk {
  private Jdk() {}

  /** Whether the JDK's own loaders defined the class, so that none of its methods are strangers. */
  static boolean owns(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Whether the frame is of the base module, where no submission can put a class. */
  static boolean owns(StackTraceElement frame) {
    return "java.base".equals(frame.getModuleName());
  }
}
