package duet.check.weave;

import duet.compile.ClassFiles;
import duet.inspect.Inspecting;
import duet.inspect.Inspection;
import duet.inspect.Sizes;
import duet.submission.Problem;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Refuses besides what another one refuses what would not fit into a class file with its points.
 *
 * <p>It weaves to find out: how much a method grows depends on each of its instructions, and an
 * estimate that was three times too low took the grader down.
 */
public final class WovenInspector implements Inspecting {
  private final Inspecting first;

  /** Asks that one first. */
  public WovenInspector(Inspecting first) {
    this.first = first;
  }

  @Override
  public Inspection inspect(ClassFiles submission, ClassFiles given) {
    Inspection inspection = first.inspect(submission, given);
    if (!inspection.accepted()) {
      return inspection;
    }
    List<Problem> problems = new ArrayList<>();
    Weaver weaver = new Weaver(submission);
    submission.bytes().values().forEach(bytes -> judge(weaver, bytes, problems));
    return new Inspection(problems);
  }

  private static void judge(Weaver weaver, byte[] bytes, List<Problem> problems) {
    try {
      weaver.weave(bytes);
    } catch (MethodTooLargeException e) {
      problems.add(Sizes.tooLong(bytes, e.getMethodName(), e.getDescriptor()));
    } catch (ClassTooLargeException e) {
      problems.add(Sizes.tooLarge(bytes));
    } catch (RuntimeException e) {
      // No fault of its size: said where the classes are made ready for their checks.
      return;
    }
  }
}
