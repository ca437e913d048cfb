package duet.bulk.journal;

import duet.check.PreparedExercise;
import duet.exercise.Exercise;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names a piece of work by all that its result depends on: what was handed in, what the exercise
 * checks, and with what. Who handed it in is no part of it, so that equal submissions are graded
 * once; nor are points, so that new points need no new grading.
 */
public final class WorkKey {
  private final List<String> setting;

  /**
   * For results of one setting.
   *
   * @param grader which grader, exactly
   * @param java which Java
   * @param seed the assignment's seed
   * @param contained whether submissions are kept away from the machine
   */
  public WorkKey(String grader, String java, String seed, boolean contained) {
    this.setting = List.of("duet work 1", grader, java, seed, Boolean.toString(contained));
  }

  /** What stands for an exercise in all of its keys; made once. */
  public String exercise(PreparedExercise prepared) {
    return exercise(setting, prepared);
  }

  /**
   * What stands for what an exercise checks, whatever it is checked with: to tell whether that has
   * changed between two settings.
   */
  public static String checks(PreparedExercise prepared) {
    return exercise(List.of(), prepared);
  }

  private static String exercise(List<String> setting, PreparedExercise prepared) {
    Exercise exercise = prepared.exercise();
    MessageDigest digest = sha256();
    setting.forEach(part -> add(digest, part));
    add(digest, exercise.id());
    add(digest, exercise.edit().toString());
    add(digest, exercise.allow().toString());
    add(digest, exercise.refuse().toString());
    add(digest, exercise.limits().toString());
    add(digest, exercise.children().toString());
    add(digest, Integer.toString(exercise.minimumJdk()));
    add(digest, prepared.stub().bytes());
    add(digest, WithoutPoints.of(prepared.checks()).bytes());
    return hex(digest);
  }

  /**
   * The key of one piece of work.
   *
   * @param exercise as {@link #exercise} gave it
   * @param submission hash of the graded files
   */
  public static String of(String exercise, String submission) {
    MessageDigest digest = sha256();
    add(digest, exercise);
    add(digest, submission);
    return hex(digest);
  }

  private static void add(MessageDigest digest, Map<String, byte[]> classes) {
    classes.forEach(
        (name, bytes) -> {
          add(digest, name);
          add(digest, bytes);
        });
  }

  private static void add(MessageDigest digest, String part) {
    add(digest, part.getBytes(StandardCharsets.UTF_8));
  }

  // With its length before it, no part can be taken for two.
  private static void add(MessageDigest digest, byte[] part) {
    digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(part);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
