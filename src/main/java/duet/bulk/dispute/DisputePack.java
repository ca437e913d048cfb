package duet.bulk.dispute;

import duet.bulk.GradedBytes;
import duet.bulk.Plan;
import duet.bulk.ResultFolder;
import duet.bulk.SteadyZip;
import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.Handin;
import duet.bulk.overrides.Overrides;
import duet.bulk.overrides.OverridesTable;
import duet.bulk.sheet.SheetFault;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import duet.submission.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts into one archive all that the marks of one submission rest on: the very bytes that were
 * graded, and what was found in them, by what, and how to find it again. It tells of nobody else.
 */
public final class DisputePack {
  private final Path folder;
  private final ResultFolder known;
  private final String catalogue;

  /**
   * For a folder of results.
   *
   * @param known what is kept there
   * @param catalogue where the exercises are, as the command line takes it; empty for Duet's own
   */
  public DisputePack(Path folder, ResultFolder known, String catalogue) {
    this.folder = folder;
    this.known = known;
    this.catalogue = catalogue;
  }

  /**
   * Packs.
   *
   * @param submission its id
   * @param cohort in which it was handed in
   * @param exercises those of the plan
   * @return the archive
   * @throws DisputeFault if there is no such mark, the bytes are others than those that were
   *     graded, or what people decided is not what the report says
   * @throws SheetFault if what people decided cannot be read
   */
  public byte[] bytes(String submission, Cohort cohort, List<Exercise> exercises)
      throws DisputeFault, SheetFault, IOException {
    Plan.Entry entry = entry(submission);
    ReportOnFile report = ReportOnFile.read(folder, submission);
    List<List<String>> decisions = OverridesTable.about(folder, submission);
    refuseStale(report, decisions);
    Handin handin = handin(entry, cohort);
    Map<String, Intake> graded = graded(entry, handin, exercises);
    Plan plan = known.plan().only(entry);
    try (SteadyZip zip = new SteadyZip()) {
      String root = "dispute-" + submission + "/";
      List<String> again = new ArrayList<>();
      for (Map.Entry<String, Intake> each : graded.entrySet()) {
        if (each.getValue() instanceof Intake.Taken taken) {
          again.add(each.getKey());
          for (SourceFile file : taken.submission().files()) {
            zip.add(root + submission + "/" + file.path(), utf8(file.text()));
          }
        }
      }
      boolean whole = again.size() == graded.size();
      if (!whole) {
        RawFiles.add(zip, root + RawFiles.FOLDER, handin.place());
      }
      zip.add(root + "report.json", report.bytes());
      zip.add(root + "journal.jsonl", known.verdicts().excerpt(entry.works().values()));
      zip.add(root + "plan.json", plan.bytes());
      if (!decisions.isEmpty()) {
        zip.add(root + Overrides.NAME, OverridesTable.bytes(decisions));
      }
      DisputeNotes notes = new DisputeNotes(plan, report, again, whole, catalogue);
      zip.add(root + "README.txt", utf8(notes.text()));
      return zip.bytes();
    }
  }

  private Plan.Entry entry(String submission) throws DisputeFault {
    return known
        .plan()
        .find(submission)
        .orElseThrow(
            () ->
                new DisputeFault(
                    "There is no submission \"%s\" in %s. gradebook/marks.csv there says whose is called what."
                        .formatted(submission, folder)));
  }

  private void refuseStale(ReportOnFile report, List<List<String>> decisions) throws DisputeFault {
    SortedSet<String> told = new TreeSet<>();
    decisions.forEach(
        row ->
            told.add(
                String.join(
                    "\n",
                    row.get(2).replaceFirst("(?i)^void$", "void").replaceFirst("^0+(?=\\d)", ""),
                    row.get(3),
                    row.get(4),
                    row.get(5))));
    if (!told.equals(report.decisions())) {
      throw new DisputeFault(
          "The file %s is not what the report of this submission was made with. Write the marks anew, with duet rescore."
              .formatted(folder.resolve(Overrides.NAME)));
    }
  }

  private static Handin handin(Plan.Entry entry, Cohort cohort) throws DisputeFault {
    return cohort.handins().stream()
        .filter(each -> each.id().equals(entry.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new DisputeFault(
                    "The cohort that you named holds no submission %s. Name the one that was graded, with its folders or archives called as they were."
                        .formatted(entry.id())));
  }

  private Map<String, Intake> graded(Plan.Entry entry, Handin handin, List<Exercise> exercises)
      throws DisputeFault, IOException {
    return GradedBytes.find(known.plan(), entry, handin, exercises)
        .orElseThrow(
            () ->
                new DisputeFault(
                    "What the cohort holds for %s now is not what was graded: its SHA-256 is another. Nothing was packed. Name the download that was graded, or grade this one with duet bulk."
                        .formatted(entry.id())));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
