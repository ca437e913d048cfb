package duet.probe;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Runs a test of a class that asks nothing of JUnit but to call its methods in order: a new object,
 * what comes before, the test, what comes after. The grader tells from bytecode which classes those
 * are.
 *
 * @param before names of the methods to call before the test
 * @param after names of the methods to call after it
 */
record PlainRun(List<String> before, List<String> after) {
  /**
   * Runs it to its end.
   *
   * @return what it threw, or nothing
   * @throws ReflectiveOperationException if the class is not as the grader said
   */
  Optional<Throwable> run(Class<?> checks, String method) throws ReflectiveOperationException {
    Constructor<?> constructor = checks.getDeclaredConstructor();
    constructor.setAccessible(true);
    try {
      Object instance = constructor.newInstance();
      try {
        for (String name : before) {
          call(instance, name);
        }
        call(instance, method);
      } finally {
        for (String name : after) {
          call(instance, name);
        }
      }
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause());
    }
  }

  private static void call(Object instance, String name) throws ReflectiveOperationException {
    Method method = instance.getClass().getDeclaredMethod(name);
    method.setAccessible(true);
    method.invoke(instance);
  }
}
