package duet.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import duet.Grader;
import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.cohort.CohortCheck;
import duet.cohort.CohortGenerator;
import duet.cohort.CohortSettings;
import duet.cohort.Expected;
import duet.cohort.Expected.Answer;
import duet.cohort.Expected.Kind;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The same cohort in one run: Maven a submission, javac and the JUnit console a submission, and
 * Duet with several numbers of jobs.
 *
 * <p>Duet grades all of it. The others run a sample of those that are right, wrong or do not
 * compile: they have nothing against what attacks or hangs, and Duet's figures have that in them.
 */
final class Benchmark {
  private final Settings settings;
  private final Consumer<String> told;
  private final Expected expected;

  /**
   * What to measure.
   *
   * @param cohort how the cohort is made; of one exercise
   * @param work an empty folder for all that comes of it
   * @param console the jar of the JUnit console
   * @param sample how many submissions the others run
   * @param jobs with how many jobs Duet runs, one after the other
   * @param rounds how often each of them
   * @param isolation the word of Duet's option
   */
  record Settings(
      CohortSettings cohort,
      Path work,
      Path console,
      int sample,
      List<Integer> jobs,
      int rounds,
      String isolation) {}

  /**
   * What one way of grading costs.
   *
   * @param title what it is
   * @param submissions how many it graded in each measurement
   * @param cpu processor seconds a submission, of the whole tree of processes
   * @param wall seconds a submission takes from its begin to the begin of the next
   * @param aMinute submissions a minute
   * @param peakMib most memory of the first process
   * @param agreeing how many verdicts were as they must be, of how many
   * @param runs all measurements
   */
  @JsonPropertyOrder({"title", "submissions", "cpu", "wall", "aMinute", "peakMib", "agreeing"})
  record Row(
      String title,
      int submissions,
      Figures cpu,
      Figures wall,
      double aMinute,
      double peakMib,
      String agreeing,
      List<Ran> runs) {}

  private Benchmark(Settings settings, Consumer<String> told, Expected expected) {
    this.settings = settings;
    this.told = told;
    this.expected = expected;
  }

  /** Measures; the first rows are the others', the last ones Duet's. */
  static List<Row> run(Settings settings, Consumer<String> told)
      throws IOException, InterruptedException, CompilerFault {
    told.accept("making " + settings.cohort().students() + " submissions");
    Expected expected = CohortGenerator.generate(settings.cohort(), settings.work());
    Benchmark benchmark = new Benchmark(settings, told, expected);
    List<Row> rows = new ArrayList<>(benchmark.others());
    rows.addAll(benchmark.duet());
    return rows;
  }

  private List<Row> others() throws IOException, InterruptedException, CompilerFault {
    Path home = settings.cohort().home();
    PeerProject project = new PeerProject(prepared(home));
    List<Answer> sample = sample();
    List<Peer> peers = Peer.all(home, settings.console());
    Map<Peer, List<Ran>> runs = new LinkedHashMap<>();
    Map<Peer, Integer> agreeing = new LinkedHashMap<>();
    for (Peer peer : peers) {
      runs.put(peer, new ArrayList<>());
      told.accept(peer.title() + ": once, to fetch what it needs");
      peer.warmUp(project.write(settings.work().resolve("peers/first"), rightOne()));
    }
    // In turns, so that a busy hour of the machine is everybody's.
    for (Answer answer : sample) {
      for (Peer peer : peers) {
        Path folder =
            settings.work().resolve("peers/" + answer.student() + "-" + peers.indexOf(peer));
        project.write(folder, handedIn(answer));
        Ran ran = peer.run(folder);
        runs.get(peer).add(ran);
        agreeing.merge(peer, passes(answer) == (ran.exit() == 0) ? 1 : 0, Integer::sum);
        told.accept("%s: %s, %.1f s".formatted(peer.title(), answer.student(), ran.wallSeconds()));
      }
    }
    return runs.entrySet().stream()
        .map(
            each ->
                row(
                    each.getKey().title(),
                    1,
                    each.getValue(),
                    agreeing.get(each.getKey()) + " of " + sample.size()))
        .toList();
  }

  private static boolean passes(Answer answer) {
    return answer.kind() == Kind.RIGHT;
  }

  private PreparedExercise prepared(Path home) throws CompilerFault {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      return grader.prepare(
          ExerciseFolder.read(
              home.resolve("exercises").resolve(settings.cohort().exercises().get(0))));
    }
  }

  private List<Answer> sample() {
    List<Answer> harmless =
        new ArrayList<>(
            expected.answers().stream()
                .filter(each -> each.kind() != Kind.HOSTILE && each.kind() != Kind.HANGING)
                .toList());
    Collections.shuffle(harmless, new Random(settings.cohort().seed()));
    return harmless.subList(0, Math.min(settings.sample(), harmless.size()));
  }

  private List<SourceFile> rightOne() throws IOException {
    return handedIn(
        expected.answers().stream().filter(Benchmark::passes).findFirst().orElseThrow());
  }

  private List<SourceFile> handedIn(Answer answer) throws IOException {
    Path folder = cohort().resolve(answer.label()).resolve(answer.exercise());
    List<SourceFile> files = new ArrayList<>();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new SourceFile(folder.relativize(file).toString(), Files.readString(file)));
      }
    }
    return files;
  }

  private Path cohort() {
    return CohortGenerator.cohort(settings.work(), settings.cohort().form());
  }

  private List<Row> duet() throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (int jobs : settings.jobs()) {
      List<Ran> runs = new ArrayList<>();
      int deviations = 0;
      for (int round = 1; round <= settings.rounds(); round++) {
        Path out = settings.work().resolve("duet-%d-%d".formatted(jobs, round));
        BulkCall call =
            new BulkCall(
                settings.cohort().home(),
                cohort(),
                out,
                settings.cohort().exercises(),
                jobs,
                settings.isolation());
        Ran ran = call.measured().run();
        told.accept("Duet, %d jobs: %.0f s".formatted(jobs, ran.wallSeconds()));
        if (ran.exit() != 0) {
          throw new IOException("duet bulk ended with " + ran.exit() + "; see " + out + ".log");
        }
        runs.add(ran);
        CohortCheck.Compared compared = CohortCheck.compare(out, expected);
        compared.deviations().forEach(told);
        deviations += compared.deviations().size();
      }
      int graded = expected.answers().size();
      rows.add(
          row(
              "duet bulk --jobs " + jobs,
              graded,
              runs,
              deviations == 0
                  ? graded + " of " + graded
                  : deviations + " deviations of " + graded * settings.rounds()));
    }
    return rows;
  }

  private static Row row(String title, int submissions, List<Ran> runs, String agreeing) {
    Figures wall = Figures.of(runs.stream().map(ran -> ran.wallSeconds() / submissions).toList());
    return new Row(
        title,
        submissions,
        Figures.of(runs.stream().map(ran -> ran.cpuSeconds() / submissions).toList()),
        wall,
        60 / wall.median(),
        runs.stream().mapToDouble(Ran::peakMib).max().orElseThrow(),
        agreeing,
        runs);
  }
}
