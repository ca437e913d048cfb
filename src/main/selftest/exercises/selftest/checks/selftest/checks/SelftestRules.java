package selftest.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import duet.kit.Check;

/** What an answer may not be made of. */
final class SelftestRules {
  @Check(
      id = "rule",
      points = 1,
      needs = {},
      promise = "Nobody yields")
  public static final ArchRule NO_YIELD =
      noClasses()
          .should()
          .callMethod(Thread.class, "yield")
          .because("a grader that does not see this must not give marks");

  private SelftestRules() {}
}
