package duet.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PackagesTest {
  @Test
  void cohorts_are_made_without_knowing_who_measures_and_verdicts_compared_without_duet() {
    noClasses()
        .that()
        .resideInAPackage("duet.cohort")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("duet.bench..", "duet.cli..", "duet.author..", "duet.report..")
        .check(new ClassFileImporter().importPackages("duet.cohort"));
  }
}
