package duet.kit.witness;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Java agent that every JVM of a submission inherits. Before anything else runs in one, it looks
 * at how that was started: what is to run there must have been inspected. When one ends, it leaves
 * behind who started it and what the watched fields held in its own memory: what it printed may be
 * anything.
 *
 * <p>It must be loaded by the boot loader, so that nothing on a class path can take its place.
 */
public final class Witness {
  /** The exit code of a JVM that is not let begin. */
  public static final int REFUSED = 97;

  private static final long TURN_MILLIS = 10;

  private final Orders orders;
  private final String main;
  private final Instrumentation jvm;

  private Witness(Orders orders, String main, Instrumentation jvm) {
    this.orders = orders;
    this.main = main;
    this.jvm = jvm;
  }

  /**
   * Called by the JVM before {@code main}.
   *
   * @param argument as {@link Orders#read} takes it
   */
  public static void premain(String argument, Instrumentation jvm) {
    try {
      begin(argument, jvm);
    } catch (IOException | RuntimeException | LinkageError e) {
      refuse("where that cannot be looked into: " + e);
    }
  }

  private static void begin(String argument, Instrumentation jvm) throws IOException {
    Orders orders = Orders.read(argument);
    Launch launch = Launch.ofThisJvm();
    launch.oddOption(System.getenv(), argument).ifPresent(Witness::refuse);
    if (orders.isRunner(launch)) {
      // It inherits the agent like everybody else, but nobody asks what it held.
      return;
    }
    orders.oddCode(launch).ifPresent(Witness::refuse);
    // A seam in a child finds there whether the checker wants to hold it.
    System.setProperty("duet.evidence", orders.folder().toString());
    Witness witness = new Witness(orders, launch.main(), jvm);
    Runtime.getRuntime().addShutdownHook(new Thread(witness::testify, "witness"));
  }

  private static void refuse(String how) {
    System.err.println("Error: a JVM of a submission may not be started " + how);
    System.err.flush();
    Runtime.getRuntime().halt(REFUSED);
  }

  private void testify() {
    ProcessHandle self = ProcessHandle.current();
    try {
      // Of a JVM that has never come to run the submission's code, there is nothing to tell.
      if (loaded(main).isEmpty()) {
        return;
      }
      openCollections();
      List<Testimony.Field> fields = orders.watched().stream().map(this::read).toList();
      long parent = self.parent().map(ProcessHandle::pid).orElse(-1L);
      new Testimony(parent, fields).write(orders.folder(), self.pid());
      while (Testimony.isHeld(orders.folder())) {
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
    List<Class<?>> found = loaded(name.substring(0, dot));
    return found.isEmpty()
        ? new Testimony.Field(name, false, "its class was not used there")
        : read(name, found.get(0), name.substring(dot + 1));
  }

  private List<Class<?>> loaded(String name) {
    List<Class<?>> found = new ArrayList<>();
    for (Class<?> each : jvm.getAllLoadedClasses()) {
      if (each.getName().equals(name)) {
        found.add(each);
      }
    }
    return found;
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
