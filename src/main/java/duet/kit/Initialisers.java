package duet.kit;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Has the static initialisers of a submission run before it is swept.
 *
 * <p>Whoever is parked in one holds a lock of the JVM that no table shows, so they have no points;
 * and a counter that did its work in the initialiser of another class for each call passed. Besides
 * they run once, so that the first attempt would pass other points than all that come after it, and
 * a replay others than the attempt that failed.
 */
public final class Initialisers {
  /**
   * The class in the submission's package that lists, as the types of its fields, which classes
   * have one; woven, and by a name that Java does not know.
   */
  public static final String LIST = "has-initialisers";

  private Initialisers() {}

  /**
   * Runs those that have not run yet, on a thread of the crew.
   *
   * @param loader the loader of the submission
   * @throws Unfinished if one never comes back
   */
  static void run(Crew crew, ClassLoader loader) {
    List<Class<?>> classes = listed(loader);
    if (classes.isEmpty()) {
      return;
    }
    Call call = crew.call("caller", () -> classes.forEach(Initialisers::initialise));
    if (!crew.awaitDoneOrStuck(call::ended, call.thread())) {
      throw new Unfinished("A static initialiser never came back.", crew.doing());
    }
  }

  private static List<Class<?>> listed(ClassLoader loader) {
    String list = RunContext.current().submissionPackage() + "." + LIST;
    try {
      return Arrays.stream(Class.forName(list, false, loader).getDeclaredFields())
          .<Class<?>>map(Field::getType)
          .sorted(Comparator.comparing(Class::getName))
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  private static void initialise(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (Throwable whatTheSubmissionThrows) {
      return; // whoever uses the class is told so
    }
  }
}
