package duet.check;

import duet.compile.ClassFiles;
import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import duet.exercise.Exercise;
import duet.exercise.Kind;
import duet.kit.Profile;
import java.util.Optional;

/**
 * An exercise whose checks are compiled and whose plan is read: made once, before any submission is
 * touched.
 *
 * @param exercise the exercise
 * @param plan its checks
 * @param checks class files of the checks
 * @param stub class files of stub and given classes: the API that a submission must keep
 * @param sha256 of the sources of checks and given classes
 */
public record PreparedExercise(
    Exercise exercise, CheckPlan plan, ClassFiles checks, ClassFiles stub, String sha256) {
  /**
   * The given classes, as they were compiled with the stub. From a submission's own compilation
   * they are not taken: there a class of hers that is called {@code Math} would have come between
   * them and the JDK.
   */
  public ClassFiles given() {
    return stub.only(exercise::gives);
  }

  /**
   * Of what was compiled together with the given classes, the submission's own.
   *
   * <p>By the names that the exercise's own compilation has, and not by how they begin: a class
   * that a student had called Stage$Backstage passed for a part of the stage, and was not
   * inspected.
   */
  public ClassFiles own(ClassFiles compiled) {
    ClassFiles given = given();
    return compiled.only(name -> !given.bytes().containsKey(name));
  }

  /**
   * Why nothing of it can be compiled or run here, as a sentence; its plan has no checks then.
   * Empty where it can.
   */
  public Optional<String> whyNotHere() {
    int here = Runtime.version().feature();
    return exercise.minimumJdk() > here
        ? Optional.of(
            "It needs JDK %d or newer; this is JDK %d.".formatted(exercise.minimumJdk(), here))
        : Optional.empty();
  }

  /**
   * The same with one check alone, whatever it needs.
   *
   * @throws IllegalArgumentException if there is no such check
   */
  public PreparedExercise only(String checkId) {
    return new PreparedExercise(exercise, plan.only(checkId), checks, stub, sha256);
  }

  /**
   * The same with those checks alone that take no seconds: a stress test counts samples, whoever
   * wants the usual compilers waits for them, and children are JVMs that have to start.
   */
  public PreparedExercise quick() {
    return new PreparedExercise(exercise, plan.only(this::isQuick), checks, stub, sha256);
  }

  private boolean isQuick(CheckSpec check) {
    return check.kind() == Kind.STRUCTURE
        || check.kind() == Kind.FORCED
            && check.profile() == Profile.QUICK
            && exercise.children().isEmpty();
  }
}
