package duet.check.weave;

import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.inspect.TooLarge;
import duet.kit.Flavour;
import duet.submission.Problem;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/**
 * The swept flavour of a submission: woven when it is first asked for, and kept for all runners.
 *
 * <p>Whether a class still fits into a class file with its points is found out by weaving it: how
 * much a method grows depends on each of its instructions, and an estimate that was three times too
 * low took the grader down. One that did not fit was once left without points: a counter that loses
 * updates had only to be padded to pass its sweep.
 */
public final class Swept {
  private final ClassFiles submission;
  private ClassFiles woven;

  /** Of these classes, which were inspected before. */
  public Swept(ClassFiles submission) {
    this.submission = submission;
  }

  /** Whether any check of a plan wants it. */
  public static boolean isWantedBy(CheckPlan plan) {
    return plan.checks().stream().anyMatch(check -> check.flavour() == Flavour.SWEPT);
  }

  /** Its classes. */
  public ClassFiles classes() {
    if (woven == null) {
      woven = Weaver.weave(submission);
    }
    return woven;
  }

  /** Which points its classes have: six hexadecimal digits, equal where the points are. */
  public String points() {
    return PointPlan.hash(classes());
  }

  /** What of the submission does not fit into class files with its points. */
  public List<Problem> problems() {
    try {
      classes();
      return List.of();
    } catch (MethodTooLargeException | ClassTooLargeException e) {
      return oneByOne();
    } catch (RuntimeException e) {
      // No fault of its size: said where the classes are made ready for their checks.
      return List.of();
    }
  }

  private List<Problem> oneByOne() {
    List<Problem> problems = new ArrayList<>();
    Weaver weaver = new Weaver(submission);
    for (byte[] bytes : submission.bytes().values()) {
      try {
        weaver.weave(bytes);
      } catch (MethodTooLargeException e) {
        problems.add(TooLarge.method(bytes, e.getMethodName(), e.getDescriptor()));
      } catch (ClassTooLargeException e) {
        problems.add(TooLarge.classFile(bytes));
      } catch (RuntimeException e) {
        // As above.
        continue;
      }
    }
    return problems;
  }
}
