package duet.probe;

import java.util.Map;

/**
 * Defines submission, given classes and checks together, from bytes; one loader a check, so that
 * each meets fresh statics.
 *
 * <p>These classes never come from the class path. There an archive of classes, trained while one
 * submission lay on it, made the JVM use that submission's classes for another one, and a wrong
 * answer passed.
 */
final class CheckLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  CheckLoader(Map<String, byte[]> classes) {
    super("check", CheckLoader.class.getClassLoader());
    this.classes = classes;
  }

  // Ours before the parent's: a name that both know is the submission's.
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
