package duet.exercise;

import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import java.util.List;

/**
 * One check of the plan, as its annotation states it.
 *
 * @param id unique in the exercise
 * @param kind how it finds out
 * @param points what a pass earns, at least 1
 * @param promise what a right submission does
 * @param needs ids of checks that must have passed
 * @param visibility who may see it
 * @param flavour in which form it wants the submission's classes
 * @param profile the JVM flags it wants
 * @param className the binary name of the class that holds it
 * @param member the method or field, or an empty string for a jcstress class
 */
public record CheckSpec(
    String id,
    Kind kind,
    int points,
    String promise,
    List<String> needs,
    Visibility visibility,
    Flavour flavour,
    Profile profile,
    String className,
    String member) {
  /** Refuses what a plan cannot work with. */
  public CheckSpec {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "check id \"" + id + "\" must be lower case letters, digits and hyphens");
    }
    if (points < 1) {
      throw new IllegalArgumentException("check " + id + " must be worth at least 1 point");
    }
    needs = List.copyOf(needs);
  }

  /** The same without what it needs. */
  CheckSpec alone() {
    return new CheckSpec(
        id, kind, points, promise, List.of(), visibility, flavour, profile, className, member);
  }
}
