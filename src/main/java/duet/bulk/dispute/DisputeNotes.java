package duet.bulk.dispute;

import duet.bulk.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** What is in the archive, and the command that grades it again. */
final class DisputeNotes {
  private final Plan plan;
  private final ReportOnFile report;
  private final List<String> again;
  private final boolean whole;
  private final String catalogue;

  /**
   * Of one submission.
   *
   * @param plan with that submission alone
   * @param again the exercises whose files are packed
   * @param whole whether that is all of them; else what was handed in is packed as it lay there
   * @param catalogue where the exercises are, as the command line takes it; empty for Duet's own
   */
  DisputeNotes(
      Plan plan, ReportOnFile report, List<String> again, boolean whole, String catalogue) {
    this.plan = plan;
    this.report = report;
    this.again = again;
    this.whole = whole;
    this.catalogue = catalogue;
  }

  String text() {
    String id = plan.submissions().get(0).id();
    Plan.Setting setting = plan.setting();
    return """
        The marks of %1$s, and all that they rest on

        %2$s
        Graded with
          Duet  %3$s, SHA-256 %4$s
          Java  %5$s
          Seed  %6$s

        In this folder
          %1$s/ %7$s
          report.json     the report, with the evidence for every verdict
          journal.jsonl   what was kept of the grading: the report is made of it
          plan.json       what was to be graded, and with what
          overrides.csv   what people decided about these marks; not there if nothing
        %9$s
        %8$s
        """
        .formatted(
            id,
            String.join("\n", report.marks()) + "\n",
            setting.version(),
            setting.grader(),
            setting.java(),
            setting.seed(),
            again.isEmpty()
                ? "(not there: no file of it could be graded)"
                : "the files that were graded, byte for byte",
            replay(id),
            whole ? "" : RawFiles.NOTE);
  }

  private String replay(String id) {
    if (again.isEmpty()) {
      return "There is nothing to grade again: report.json says why.";
    }
    return """
        To grade it again, with that Duet and that Java, in this folder:

          %s
        %s
        What must come out the same are the outcomes, and what was observed: everything in
        report.json but "volatile", "grader", "isolation", "override" with the points that
        it changed, and within "evidence" everything but its class, since one witness of
        many is shown."""
        .formatted(command(id), schedules(id));
  }

  private String schedules(String id) {
    List<String> tokens = report.tokens();
    return tokens.isEmpty()
        ? ""
        : """

            To force again the schedules that made checks fail:

            %s
            """
            .formatted(
                tokens.stream()
                    .map(token -> "  duet replay " + token + " " + id + from())
                    .collect(Collectors.joining("\n")));
  }

  private String command(String id) {
    StringBuilder command = new StringBuilder("duet grade " + id);
    again.forEach(exercise -> command.append(" --exercise ").append(exercise));
    command.append(from()).append(" --seed ").append(plan.setting().seed());
    if (!plan.setting().contained()) {
      command.append(" --isolation off");
    }
    return command.append(" --json again.json").toString();
  }

  private String from() {
    return catalogue.isEmpty() ? "" : " --exercises " + catalogue;
  }
}
