package safepublication.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import duet.kit.Check;
import duet.rules.OrderedAccesses;

/** What a registry must be made of. */
final class PublicationRules {
  @Check(
      id = "publication",
      points = 1,
      needs = {"once", "replacement"},
      promise =
          "Whatever one thread writes and another one reads is final, volatile, atomic, or guarded"
              + " by the same lock for both")
  public static final ArchRule PUBLICATION =
      classes()
          .should(OrderedAccesses.butIn())
          .because(
              "a thread that looks at a plain field without a lock may see the reference before it"
                  + " sees what was written into the object, or may never see it; that it works on"
                  + " your machine today is no promise of Java");

  private PublicationRules() {}
}
