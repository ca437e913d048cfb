package duet.cohort;

import duet.Grader;
import duet.check.CheckSettings;
import duet.cohort.Expected.Answer;
import duet.cohort.Expected.Kind;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFolder;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes a cohort: {@code in} or {@code in.zip}, {@code roster.csv}, and {@code expected.json} that
 * says what everybody must get. No two answers to an exercise are alike.
 */
public final class CohortGenerator {
  private final CohortSettings settings;
  private final Random random;
  private final Set<String> contents = new HashSet<>();

  private CohortGenerator(CohortSettings settings) {
    this.settings = settings;
    this.random = new Random(settings.seed());
  }

  /**
   * Makes one.
   *
   * @param folder where; must not hold one yet
   * @return what everybody must get
   * @throws IllegalArgumentException if an exercise cannot be answered on this machine
   */
  public static Expected generate(CohortSettings settings, Path folder)
      throws IOException, CompilerFault {
    return new CohortGenerator(settings).into(folder);
  }

  /** Where the cohort itself is, in a folder that the generator has written. */
  public static Path cohort(Path folder, CohortSettings.Form form) {
    return CohortFolder.cohort(folder, form);
  }

  private Expected into(Path folder) throws IOException, CompilerFault {
    List<Pool> pools = pools();
    List<String> names = People.drawn(settings.students(), random);
    List<Kind> kinds = kinds(settings.students() * pools.size());
    List<Answer> answers = new ArrayList<>();
    try (CohortFolder out = new CohortFolder(folder, settings.form())) {
      for (int student = 0; student < settings.students(); student++) {
        String label = out.label(student, names.get(student));
        for (int i = 0; i < pools.size(); i++) {
          Kind kind = kinds.get(answers.size());
          String exercise = settings.exercises().get(i);
          Model model = unlikeOthers(pools.get(i), kind);
          out.add(label, exercise, model.files());
          answers.add(
              new Answer(
                  CohortFolder.student(student),
                  label,
                  exercise,
                  kind,
                  model.label(),
                  sha256(model.files()),
                  model.must()));
        }
      }
      out.writeRoster(names);
    }
    Expected expected = new Expected(settings.seed(), answers);
    expected.write(folder);
    return expected;
  }

  private List<Pool> pools() throws IOException, CompilerFault {
    try (Grader grader = new Grader(new CheckSettings("1", false, 0))) {
      List<Pool> pools = new ArrayList<>();
      for (String id : settings.exercises()) {
        Path exercise = settings.home().resolve("exercises").resolve(id);
        pools.add(new Pool(grader.prepare(ExerciseFolder.read(exercise)), settings.home()));
      }
      return pools;
    }
  }

  /** Exactly the shares, rounded up, in an order that is drawn. */
  private List<Kind> kinds(int answers) {
    CohortSettings.Shares shares = settings.shares();
    List<Kind> kinds = new ArrayList<>();
    addShare(kinds, Kind.BROKEN, shares.broken(), answers);
    addShare(kinds, Kind.HOSTILE, shares.hostile(), answers);
    addShare(kinds, Kind.HANGING, shares.hanging(), answers);
    while (kinds.size() < answers) {
      kinds.add(kinds.size() % 2 == 0 ? Kind.RIGHT : Kind.WRONG);
    }
    Collections.shuffle(kinds, random);
    return kinds;
  }

  private static void addShare(List<Kind> kinds, Kind kind, int ofHundred, int answers) {
    int most = answers - kinds.size();
    int share = Math.min(most, (ofHundred * answers + 99) / 100);
    kinds.addAll(Collections.nCopies(share, kind));
  }

  private Model unlikeOthers(Pool pool, Kind kind) {
    Model model = pool.draw(kind, random);
    while (!contents.add(sha256(model.files()))) {
      model = pool.draw(kind, random);
    }
    return model;
  }

  private static String sha256(List<SourceFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceFile file : files) {
        digest.update((file.path() + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update((file.text() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
