package duet.check.weave;

import duet.compile.ClassFiles;
import duet.kit.Conditions;
import duet.kit.Flavour;
import duet.kit.Patience;
import duet.kit.Profile;
import duet.kit.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Classes of a test as a submission that was woven. */
final class Woven {
  static final String PACKAGE = "duet.check.weave.swept";

  private Woven() {}

  /** A loader in which the classes nested in this one are woven, and all others as they are. */
  static ClassLoader nestedIn(Class<?> outer) throws IOException {
    Map<String, byte[]> plain = new TreeMap<>();
    for (Class<?> each : outer.getDeclaredClasses()) {
      if (!each.isInterface()) {
        plain.put(each.getName(), bytes(each));
      }
    }
    Map<String, byte[]> classes = Weaver.weave(ClassFiles.of(plain)).bytes();
    return new ClassLoader(Woven.class.getClassLoader()) {
      @Override
      protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  /** As the runner does before a check. */
  static void enter(Flavour flavour, String replay) {
    RunContext.enter(
        new RunContext(
            PACKAGE,
            Set.of(),
            new byte[0],
            Patience.standard(),
            false,
            new Conditions(flavour, Profile.QUICK, 0, replay)));
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream(type.getName().substring(PACKAGE.length() + 1) + ".class")) {
      return in.readAllBytes();
    }
  }
}
