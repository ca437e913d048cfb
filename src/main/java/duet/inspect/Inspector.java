package duet.inspect;

import duet.compile.ClassFiles;
import duet.exercise.Exercise;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the class files of submissions to one exercise and refuses what the allow-list does not
 * name, and methods that are too long to be checked; loads none of them.
 */
public final class Inspector {
  private final String packageName;
  private final AllowList allowed;

  /**
   * @param packageName the only package in which a class of a submission may lie
   */
  public Inspector(String packageName, AllowList allowed) {
    this.packageName = packageName;
    this.allowed = allowed;
  }

  /**
   * The inspector of an exercise: the common list, what the exercise adds to it, and what it takes
   * from it.
   *
   * @throws IllegalArgumentException when a line of {@link Exercise#allow()} or {@link
   *     Exercise#refuse()} cannot be understood
   */
  public static Inspector of(Exercise exercise) {
    AllowList own = AllowList.parse("allow of exercise " + exercise.id(), exercise.allow());
    return new Inspector(
        exercise.packageName(), AllowList.common().with(own).without(exercise.refuse()));
  }

  /**
   * Inspects a submission.
   *
   * @param submission what was compiled from the student's files
   * @param given the classes of the exercise that a submission may use; trusted, not inspected
   */
  public Inspection inspect(ClassFiles submission, ClassFiles given) {
    Hierarchy hierarchy = new Hierarchy(submission.with(given), Platform.running());
    List<Refusal> refusals = new ArrayList<>();
    submission
        .bytes()
        .forEach(
            (name, bytes) -> {
              ClassShape shape = ClassShape.read(bytes);
              Judge judge = new Judge(shape, allowed, hierarchy, refusals::add);
              judge.place(packageName, given.bytes().containsKey(name));
              ReferenceScanner.scan(bytes, judge);
              LongMethods.judge(bytes, shape, refusals::add);
            });
    return Inspection.of(refusals);
  }
}
