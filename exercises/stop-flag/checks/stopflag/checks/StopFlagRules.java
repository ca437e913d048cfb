package stopflag.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import duet.kit.Check;
import duet.rules.OrderedAccesses;

/** What a solution must be made of. */
final class StopFlagRules {
  @Check(
      id = "field-kind",
      points = 2,
      needs = {"stops", "message-box"},
      promise =
          "Whatever one thread writes and another one reads is volatile, atomic, or ordered by"
              + " something that is")
  public static final ArchRule FIELD_KIND =
      classes()
          .should(OrderedAccesses.butIn("run"))
          .because(
              "a thread may use an old copy of a plain field for as long as it likes, and may see"
                  + " two writes in the wrong order; that it works on your machine today is no"
                  + " promise of Java");

  private StopFlagRules() {}
}
