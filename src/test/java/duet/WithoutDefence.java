package duet;

import duet.check.CheckSettings;
import duet.check.PreparedExercise;
import duet.check.weave.Swept;
import duet.compile.ClassFiles;
import duet.compile.Compilation;
import duet.compile.CompileWorker;
import duet.compile.CompilerFault;
import duet.exercise.Exercise;
import duet.exercise.ExerciseFolder;
import duet.files.Folders;
import duet.inspect.Inspection;
import duet.report.ExerciseReport;
import duet.sandbox.Cache;
import duet.sandbox.Place;
import duet.submission.Intake;
import duet.submission.SubmissionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Grades attacks on builds from which a defence is missing. The names of defences in {@code
 * attack.toml}:
 *
 * <ul>
 *   <li>{@code allow-list}: bytecode is not inspected
 *   <li>{@code containment}: the runner sees the files and processes of this machine
 *   <li>{@code not-dumpable}: the runner can read the program that it was started from, and so its
 *       own memory
 *   <li>{@code limits}: memory, tasks and output have no bound
 *   <li>{@code files}: all that was handed in is taken, over the files of the exercise and through
 *       links
 *   <li>{@code given}: a class is a given one by how its name begins
 *   <li>{@code seed}: everybody knows the seed of the random values
 * </ul>
 */
final class WithoutDefence implements AutoCloseable {
  private static final String KNOWN_SEED = "4711";
  private static final int SLOT = 6;

  private final CheckSettings settings;
  private final Grader withAllowList;
  private final Grader withoutAllowList;
  private final Grader openWithoutAllowList;
  private final Grader unbounded;
  private final Grader withKnownSeed;

  WithoutDefence(CheckSettings settings) {
    Place place = Place.slot(SLOT);
    this.settings = settings.at(place);
    withAllowList = new Grader(this.settings);
    withoutAllowList = new Grader(this.settings, WithoutDefence::accepting);
    openWithoutAllowList = new Grader(settings.at(place.uncontained()), WithoutDefence::accepting);
    unbounded = new Grader(settings.at(place.unbounded()));
    withKnownSeed = new Grader(new CheckSettings(KNOWN_SEED, false, SLOT));
  }

  private static Inspection accepting(PreparedExercise prepared, ClassFiles own, Swept swept) {
    return new Inspection(List.of());
  }

  /** What comes of it where nothing but the allow-list is missing. */
  ExerciseReport gradeWithoutAllowList(Attack attack) throws Exception {
    return grade(withoutAllowList, attack);
  }

  /** What comes of it where its one defence is missing, and those that stand before that one. */
  ExerciseReport grade(Attack attack) throws Exception {
    return switch (attack.defence()) {
      case "allow-list" -> grade(withoutAllowList, attack);
      case "containment" -> grade(openWithoutAllowList, attack);
      case "not-dumpable" -> gradeReadable(attack);
      case "limits" -> grade(unbounded, attack);
      case "seed" -> grade(withKnownSeed, attack);
      case "given" -> gradeGivenByName(attack);
      case "files" -> gradeAllFiles(attack);
      default -> throw new IllegalArgumentException(attack + " is stopped by " + attack.defence());
    };
  }

  private ExerciseReport grade(Grader grader, Attack attack) throws Exception {
    return grader.grade(prepared(attack), attack.folder(), attack.toString()).report();
  }

  private PreparedExercise prepared(Attack attack) throws CompilerFault {
    return cutShort(withAllowList.prepare(exercise(attack)), attack);
  }

  private static Exercise exercise(Attack attack) {
    return ExerciseFolder.read(Path.of("exercises", attack.exercise()));
  }

  private static PreparedExercise cutShort(PreparedExercise whole, Attack attack) {
    return attack.check().isEmpty() ? whole : whole.only(attack.check());
  }

  private ExerciseReport gradeReadable(Attack attack) throws Exception {
    permitJava("rwxr-xr-x");
    try {
      return grade(withoutAllowList, attack);
    } finally {
      permitJava("--x--x--x");
    }
  }

  /** The program that runners are started from; the kernel asks whether they may read it. */
  private static void permitJava(String permissions) throws IOException {
    try (Stream<Path> all = Files.list(Cache.root().resolve("java"))) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each.resolve("bin/java"), PosixFilePermissions.fromString(permissions));
      }
    }
  }

  private ExerciseReport gradeGivenByName(Attack attack) throws Exception {
    PreparedExercise prepared = prepared(attack);
    ClassFiles posing = compiled(attack).only(prepared.exercise()::gives);
    PreparedExercise taken =
        new PreparedExercise(
            prepared.exercise(),
            prepared.plan(),
            prepared.checks(),
            posing.with(prepared.stub()),
            prepared.sha256());
    return withAllowList.grade(taken, attack.folder(), attack.toString()).report();
  }

  private ClassFiles compiled(Attack attack) throws CompilerFault {
    Exercise exercise = exercise(attack);
    Intake.Taken taken =
        (Intake.Taken) SubmissionFolder.take(attack.folder(), exercise, attack.toString());
    try (CompileWorker compiler = new CompileWorker(settings.place())) {
      return ((Compilation.Compiled)
              compiler.compileSubmission(taken.submission().with(exercise), exercise.minimumJdk()))
          .classes();
    }
  }

  private ExerciseReport gradeAllFiles(Attack attack) throws Exception {
    Path folder = Files.createTempDirectory("duet-test");
    try {
      Path exercise = folder.resolve(attack.exercise());
      copy(Path.of("exercises", attack.exercise()), exercise);
      copy(attack.folder(), exercise);
      copy(attack.folder(), folder.resolve("in"));
      PreparedExercise overlaid =
          cutShort(withAllowList.prepare(ExerciseFolder.read(exercise)), attack);
      return withAllowList.grade(overlaid, folder.resolve("in"), attack.toString()).report();
    } finally {
      Folders.delete(folder);
    }
  }

  /** Through links, and over what is there. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, Files.readAllBytes(each));
        }
      }
    }
  }

  @Override
  public void close() {
    for (Grader each :
        List.of(withAllowList, withoutAllowList, openWithoutAllowList, unbounded, withKnownSeed)) {
      each.close();
    }
  }
}
