package duet.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a JUnit method, a jcstress class or a static ArchUnit field a graded check.
 *
 * <p>This is all that is said about a check; the plan of an exercise is read from it, from
 * bytecode, before a submission is touched.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
public @interface Check {
  /**
   * The name of the check in reports, lower case with hyphens; unique in its exercise and never
   * changed.
   */
  String id();

  /** Whole points, at least 1: all of them for a pass, none otherwise. */
  int points();

  /**
   * What a right submission does, as a claim that a student reads: both a pass and a failure are
   * told by it.
   */
  String promise();

  /**
   * The ids of the checks that must have passed before; spelt out for every check, {@code {}} for
   * none.
   */
  String[] needs();

  /** Who may see this check. */
  Visibility visibility() default Visibility.VISIBLE;

  /** In which form the submission's classes are loaded for this check. */
  Flavour flavour() default Flavour.PLAIN;

  /** The JVM flags that this check runs under. */
  Profile profile() default Profile.QUICK;
}
