package duet.kit.witness;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Java agent that every JVM of a submission inherits. When one ends, it leaves behind who started
 * it and what the watched fields held in its own memory: what it printed may be anything.
 */
public final class Witness {
  private static final long TURN_MILLIS = 10;

  private final Path folder;
  private final List<String> watched;
  private final Instrumentation jvm;

  private Witness(Path folder, List<String> watched, Instrumentation jvm) {
    this.folder = folder;
    this.watched = watched;
    this.jvm = jvm;
  }

  /**
   * Called by the JVM before {@code main}.
   *
   * @param argument the folder to write to and the fields to watch, with {@code !} between them
   */
  public static void premain(String argument, Instrumentation jvm) {
    // The runner inherits the agent like everybody else, but nobody asks what it held.
    if (System.getProperty("duet.runner") != null) {
      return;
    }
    List<String> parts = Arrays.asList(argument.split("!"));
    // A seam in a child finds there whether the checker wants to hold it.
    System.setProperty("duet.evidence", parts.get(0));
    Witness witness = new Witness(Path.of(parts.get(0)), parts.subList(1, parts.size()), jvm);
    Runtime.getRuntime().addShutdownHook(new Thread(witness::testify, "witness"));
  }

  private void testify() {
    ProcessHandle self = ProcessHandle.current();
    try {
      openCollections();
      List<Testimony.Field> fields = watched.stream().map(this::read).toList();
      long parent = self.parent().map(ProcessHandle::pid).orElse(-1L);
      new Testimony(parent, fields).write(folder, self.pid());
      while (Testimony.isHeld(folder)) {
        Thread.sleep(TURN_MILLIS);
      }
    } catch (IOException | RuntimeException | InterruptedException e) {
      // No evidence is left, and whoever looks for it says so.
      return;
    }
  }

  /** The JDK's wrappers of lists are looked into, since they would ask what they wrap. */
  private void openCollections() {
    jvm.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("java.util", Set.of(Witness.class.getModule())),
        Set.of(),
        Map.of());
  }

  private Testimony.Field read(String name) {
    int dot = name.lastIndexOf('.');
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> loaded : jvm.getAllLoadedClasses()) {
      if (loaded.getName().equals(name.substring(0, dot))) {
        found.add(loaded);
      }
    }
    return found.isEmpty()
        ? new Testimony.Field(name, false, "its class was not used there")
        : read(name, found.get(0), name.substring(dot + 1));
  }

  /** What a static field holds; in a JVM without the agent, wrapped lists are not told. */
  public static Testimony.Field read(String name, Class<?> owner, String fieldName) {
    try {
      java.lang.reflect.Field field = owner.getDeclaredField(fieldName);
      if (!Modifier.isStatic(field.getModifiers())) {
        return new Testimony.Field(name, false, "it is not static");
      }
      field.setAccessible(true);
      Optional<String> value = Values.inWords(field.get(null));
      return new Testimony.Field(
          name, value.isPresent(), value.orElse("an object that is not looked into"));
    } catch (NoSuchFieldException e) {
      return new Testimony.Field(name, false, "there is no such field");
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return new Testimony.Field(name, false, "it could not be read");
    }
  }
}
