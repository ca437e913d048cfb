package duet.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a jcstress test that is a {@link Check} says beyond its outcomes. The promise stands in the
 * check, a sentence for what was seen in each {@code @Outcome}, and here the rest of the message.
 *
 * <p>Such a test is always run with {@link Profile#TIERED} and {@link Flavour#PLAIN}: other
 * compilers, or points between the accesses, would hide what it looks for.
 *
 * <p>There are 256 state objects at a time, and hundreds of thousands in all. Where an object of a
 * student may well cost a thread, a state hands it on to a later one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stress {
  /** Why a forbidden outcome matters. */
  String why();

  /** What to try after a forbidden outcome, without giving the answer away. */
  String advice();

  /**
   * How many samples must show no forbidden outcome for a pass; at least 1,000.
   *
   * <p>Samples and never time: with one second, 5 to 23 of 30 wrong answers passed on a machine
   * with a load of 5 to 10, with 200,000 samples none of 180 at a load of 18 to 28.
   */
  int samples() default 200_000;
}
