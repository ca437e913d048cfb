package duet.report;

import duet.check.CheckResult;
import duet.check.MarkOverride;
import duet.check.Outcome;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Activity;
import duet.kit.Evidence;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Step;
import duet.kit.ThreadDoing;
import duet.kit.Visibility;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reports as the pipeline would make them, one for each thing that a report can have to tell. */
public final class ExampleReports {
  static final String SHA = "0123456789abcdef".repeat(4);

  private ExampleReports() {}

  /** By name, all of them. */
  public static Map<String, GradeReport> all() {
    return Map.of(
        "changed-by-hand", changedByHand(),
        "all-passed", allPassed(),
        "first-failed", firstFailed(),
        "hang", hang(),
        "does-not-compile", doesNotCompile(),
        "undecided", undecided(),
        "several", several(),
        "took-too-long", tookTooLong());
  }

  /** Nothing was seen broken, but one check took all the time that there was. */
  public static GradeReport tookTooLong() {
    Outcome notRun =
        new Outcome.NotRun(
            "The checks before this one took all the time that there is.",
            "Other answers take a small part of that time.",
            "Where does it sleep?");
    return report(
        graded(
            check("content", Kind.FORCED, 1, CONTENT, passed()),
            check("overlap", Kind.FORCED, 3, OVERLAP, notRun)));
  }

  /** People gave points, took points, decided what was undecided, and made a check void. */
  public static GradeReport changedByHand() {
    List<CheckResult> found = undecided().exercises().get(0).checks();
    Outcome failed = firstFailed().exercises().get(0).checks().get(1).outcome();
    return report(
        graded(
            found.get(0).with(byHand(OptionalInt.of(0), "It was not hers, as the talk showed")),
            check("overlap", Kind.FORCED, 3, OVERLAP, failed)
                .with(byHand(OptionalInt.of(2), "The dance runs ahead by one step only.")),
            found.get(2).with(byHand(OptionalInt.of(2), "Seen on my machine.")),
            check("no-sleep", Kind.STRUCTURE, 1, NO_SLEEP, failed)
                .with(byHand(OptionalInt.empty(), "The task said nothing of it."))));
  }

  private static MarkOverride byHand(OptionalInt points, String reason) {
    return new MarkOverride(points, reason, "T. Tutor", "2026-11-20");
  }

  /** Every point earned. */
  public static GradeReport allPassed() {
    return report(
        graded(
            check("content", Kind.FORCED, 1, CONTENT, passed()),
            check("overlap", Kind.FORCED, 3, OVERLAP, passed()),
            check("no-sleep", Kind.STRUCTURE, 1, NO_SLEEP, passed())));
  }

  /** A schedule shows a broken promise, and the submission printed more than it should. */
  public static GradeReport firstFailed() {
    List<Step> schedule =
        List.of(
            new Step("caller", "SingDance.java", 31, "calls sing", ""),
            new Step("caller", "SingDance.java", 12, "begins verse 0 and is held there", ""),
            new Step("checker", "", 0, "proves that nobody else can begin a step", "steps = 0"));
    Outcome failed =
        new Outcome.Failed(
            "Verse 0 was being sung, and nobody could begin step 0.",
            "What is done one after the other takes as long as both together, however many"
                + " processors there are.",
            "Ask yourself which thread sings and which one dances.",
            Evidence.proved(schedule));
    return report(
        new ExerciseReport(
            "sing-dance",
            "Sing and dance at the same time",
            Status.GRADED,
            List.of(),
            List.of("notes.txt was ignored: it is not one of the files to hand in."),
            List.of(
                check("content", Kind.FORCED, 1, CONTENT, passed()),
                check("overlap", Kind.FORCED, 3, OVERLAP, failed),
                check("waits-for-both", Kind.FORCED, 2, WAITS, failed),
                check(
                    "no-sleep",
                    Kind.STRUCTURE,
                    1,
                    NO_SLEEP,
                    new Outcome.NotRun("it needs overlap, which was not passed"))),
            "singing\u001b[31m 0\u0007\nsinging\u202e 1\n\ud800\n",
            SHA));
  }

  /** Two threads hold what the other one wants. */
  public static GradeReport hang() {
    Outcome unfinished =
        new Outcome.Unfinished(
            "Both transfers wait for ever.",
            "Each thread holds one account and wants the other one.",
            "Think about an order in which all threads take the two locks.",
            List.of(
                new ThreadDoing(
                    "left",
                    "BLOCKED",
                    "Bank.java",
                    17,
                    "",
                    "Account",
                    "right",
                    Activity.WAITS_FOR_LOCK,
                    3),
                new ThreadDoing(
                    "right",
                    "BLOCKED",
                    "Bank.java",
                    17,
                    "",
                    "Account",
                    "left",
                    Activity.WAITS_FOR_LOCK,
                    2),
                new ThreadDoing(
                    "caller",
                    "WAITING",
                    "Bank.java",
                    30,
                    "Thread.join",
                    "Thread",
                    "left",
                    Activity.WAITS_FOR_THREAD,
                    1)));
    return report(
        new ExerciseReport(
            "ordered-transfer",
            "Two locks, one order",
            Status.GRADED,
            List.of(),
            List.of(),
            List.of(
                check(
                    "both-ways",
                    Kind.FORCED,
                    6,
                    "Transfers in both directions always come to an end",
                    unfinished),
                check(
                    "sum",
                    Kind.STRESS,
                    4,
                    "No money appears or disappears",
                    new Outcome.NotRun("it needs both-ways, which was not passed"))),
            "",
            SHA));
  }

  /** The compiler refused it. */
  public static GradeReport doesNotCompile() {
    Outcome notRun = new Outcome.NotRun("the submission does not compile");
    return report(
        new ExerciseReport(
            "sing-dance",
            "Sing and dance at the same time",
            Status.DOES_NOT_COMPILE,
            List.of(
                new Problem(
                    "singdance/SingDance.java",
                    12,
                    "';' expected",
                    "A statement ends with a semicolon; look at the end of the line."),
                new Problem("singdance/SingDance.java", 20, "cannot find symbol: stgae", "")),
            List.of(),
            List.of(
                check("content", Kind.FORCED, 1, CONTENT, notRun),
                check("overlap", Kind.FORCED, 3, OVERLAP, notRun)),
            "",
            SHA));
  }

  /** Each way in which points can be undecided. */
  public static GradeReport undecided() {
    ThreadDoing starved =
        new ThreadDoing("singer", "RUNNABLE", "SingDance.java", 14, "", "", "", Activity.RUNS, 40);
    Outcome inconclusive =
        new Outcome.Inconclusive(
            "The machine was so busy that its threads hardly ran.", List.of(starved));
    GradeReport graded =
        report(
            graded(
                check("content", Kind.FORCED, 1, CONTENT, passed()),
                check("overlap", Kind.FORCED, 3, OVERLAP, inconclusive),
                check(
                    "waits-for-both",
                    Kind.STRESS,
                    2,
                    WAITS,
                    new Outcome.Skipped("It needs two processors, and one is usable here.")),
                check(
                    "no-sleep",
                    Kind.STRUCTURE,
                    1,
                    NO_SLEEP,
                    new Outcome.GraderFault("The runner ended before it had begun."))));
    return new GradeReport(
        graded.submissionId(),
        graded.sha256(),
        graded.exercises(),
        new GraderInfo("0.1.0", "17.0.15", 2, "42", List.of(CALIBRATION)),
        new Isolation(
            "reduced",
            List.of("input", "compile", "allow-list", "verdict-channel", "limits"),
            List.of("namespaces: bwrap is not installed")),
        graded.gradedAt());
  }

  /** One exercise done, one broken, one not compiling. */
  public static GradeReport several() {
    return report(
        new ExerciseReport(
            "lost-update",
            "n += 1 is three steps",
            Status.GRADED,
            List.of(),
            List.of(),
            List.of(check("sum", Kind.STRESS, 10, "No update is lost", passed())),
            "",
            SHA),
        hang().exercises().get(0),
        doesNotCompile().exercises().get(0));
  }

  /** Of a host with one processor, but for a sweep that it could not judge either. */
  private static final Calibration CALIBRATION =
      new Calibration(
          "2026-11-22T10:14:20Z",
          "0.1.0",
          1,
          4,
          List.of("selftest", "sing-dance"),
          List.of(
              new Calibration.Unjudged(
                  "selftest",
                  "stress",
                  Calibration.Found.SKIPPED,
                  List.of("right/with-care", "wrong/without-care"),
                  "stress is skipped (It needs two processors.), must be passed"),
              new Calibration.Unjudged(
                  "sing-dance",
                  "overlap",
                  Calibration.Found.DEVIATES,
                  List.of("wrong/one-lock"),
                  "overlap is passed, must be failed")));

  private static final String CONTENT = "Verses 0, 1, 2 and steps 0, 1, 2 happen, each in order";
  private static final String OVERLAP = "While a verse is being sung, a step is being danced";
  private static final String WAITS =
      "perform() comes back when both the song and the dance are over, and not before that";
  private static final String NO_SLEEP = "Nobody sleeps in order to wait for somebody";

  private static ExerciseReport graded(CheckResult... checks) {
    return new ExerciseReport(
        "sing-dance",
        "Sing and dance at the same time",
        Status.GRADED,
        List.of(),
        List.of(),
        List.of(checks),
        "",
        SHA);
  }

  private static GradeReport report(ExerciseReport... exercises) {
    return new GradeReport(
        "s-7f3a",
        SHA,
        List.of(exercises),
        new GraderInfo("0.1.0", "17.0.15", 2, "42"),
        new Isolation(
            "full",
            List.of("input", "compile", "allow-list", "verdict-channel", "limits", "namespaces"),
            List.of()),
        "2026-11-22T10:15:30Z");
  }

  private static Outcome passed() {
    return new Outcome.Passed(Evidence.notFound(12));
  }

  private static CheckResult check(
      String id, Kind kind, int points, String promise, Outcome outcome) {
    CheckSpec spec =
        new CheckSpec(
            id,
            kind,
            points,
            promise,
            List.of(),
            Visibility.VISIBLE,
            Flavour.PLAIN,
            Profile.QUICK,
            "example.Checks",
            id.replace("-", "_"));
    return new CheckResult(spec, outcome, outcome instanceof Outcome.NotRun ? 0 : 0.4126);
  }
}
