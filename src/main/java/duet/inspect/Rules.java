package duet.inspect;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import duet.compile.ClassFiles;
import duet.exercise.CheckSpec;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules about structure of one exercise: static fields of its compiled checks, which are
 * trusted and loaded; the submission is not and is read as bytes.
 *
 * <p>To a rule, a member of the JDK belongs to the class that declares it, even if a student's
 * subclass inherits it, and a method reference to it is a call. A {@code synchronized} block begins
 * and ends with calls of {@code Object.monitorEnter()} and {@code Object.monitorExit()}. Of the
 * classes of the JDK it can ask what they are assignable to; their own members are not imported.
 */
public final class Rules {
  private final ClassFiles checks;
  private final List<CheckSpec> specs;

  /**
   * @param checks the compiled checks of the exercise
   * @param specs its checks of kind {@link duet.exercise.Kind#STRUCTURE}
   */
  public Rules(ClassFiles checks, List<CheckSpec> specs) {
    this.checks = checks;
    this.specs = List.copyOf(specs);
  }

  /**
   * Holds a submission against every rule.
   *
   * @param submission the compiled submission: what the rules are about
   * @param given what it builds on: known, but no rule is about it
   * @return one result for each check, in their order
   * @throws RuleFault when a field holds no rule or a rule breaks down
   */
  public List<RuleResult> evaluate(ClassFiles submission, ClassFiles given) {
    if (specs.isEmpty()) {
      return List.of();
    }
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          // All that matters is imported; to look for the rest on our class path costs a second.
          configuration.setResolveMissingDependenciesFromClassPath(false);
          JavaClasses classes = ClassImport.of(submission, given, checks);
          ClassLoader loader = new ChecksLoader(checks);
          return specs.stream().map(spec -> evaluate(spec, loader, classes)).toList();
        });
  }

  /**
   * Why each rule is there, as its author says.
   *
   * @return by check, in their order; an empty string where nothing is said
   * @throws RuleFault when a field holds no rule
   */
  public Map<CheckSpec, String> reasons() {
    Map<CheckSpec, String> reasons = new LinkedHashMap<>();
    ClassLoader loader = new ChecksLoader(checks);
    for (CheckSpec spec : specs) {
      ArchRule rule = rule(spec, spec.className() + "." + spec.member(), loader);
      reasons.put(spec, Violations.because(rule));
    }
    return reasons;
  }

  private static RuleResult evaluate(CheckSpec spec, ClassLoader loader, JavaClasses classes) {
    String name = spec.className() + "." + spec.member();
    ArchRule rule = rule(spec, name, loader);
    try {
      return Violations.of(spec, rule, classes);
    } catch (RuntimeException | LinkageError e) {
      throw new RuleFault(name, "broke down: " + e, e);
    }
  }

  private static ArchRule rule(CheckSpec spec, String name, ClassLoader loader) {
    try {
      Field field = Class.forName(spec.className(), true, loader).getDeclaredField(spec.member());
      if (!Modifier.isStatic(field.getModifiers())) {
        throw new RuleFault(name, "is not static", null);
      }
      field.setAccessible(true);
      if (field.get(null) instanceof ArchRule rule) {
        return rule;
      }
      throw new RuleFault(name, "is not an ArchRule", null);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new RuleFault(name, "cannot be read: " + e, e);
    }
  }

  /** Checks come from their bytes even where a class of the same name is on our class path. */
  private static final class ChecksLoader extends ClassLoader {
    private final ClassFiles checks;

    ChecksLoader(ClassFiles checks) {
      super(Rules.class.getClassLoader());
      this.checks = checks;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        byte[] bytes = checks.bytes().get(name);
        if (loaded != null || bytes == null) {
          return loaded != null ? loaded : super.loadClass(name, resolve);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    }
  }
}
