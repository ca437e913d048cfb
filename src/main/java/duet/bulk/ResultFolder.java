package duet.bulk;

import duet.bulk.cohort.Cohort;
import duet.bulk.cohort.CohortFault;
import duet.bulk.cohort.PeopleFile;
import duet.bulk.journal.Journal;
import duet.bulk.journal.JournalFault;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What runs have left in their folders, one or several that share a plan. Nothing is changed in
 * them.
 */
public final class ResultFolder implements AutoCloseable {
  private static final String NAMES = "gradebook";

  /** What several folders knew; its name comes after those of journals that are being written. */
  private static final String TOGETHER = "journal-together.jsonl";

  private final Plan plan;
  private final Path first;
  private final List<Path> folders;
  private final List<Journal> journals;
  private final OptionalInt slices;
  private final List<Path> notBegun;

  private ResultFolder(
      Plan plan,
      List<Path> folders,
      List<Journal> journals,
      OptionalInt slices,
      List<Path> notBegun) {
    this.slices = slices;
    this.notBegun = List.copyOf(notBegun);
    this.plan = plan;
    this.folders = List.copyOf(folders);
    this.first = folders.get(0);
    this.journals = journals;
  }

  /**
   * Opens folders of results of one cohort. A slice that came to no plan, since it was killed early
   * or never ran, has nothing to tell: that is what is missing then, and not an error.
   *
   * @param named at least one
   * @throws JournalFault if none has a plan, or they are not of the same cohort, exercises and
   *     settings
   */
  public static ResultFolder open(List<Path> named) throws JournalFault, IOException {
    List<Path> begun = named.stream().filter(Plan::isIn).toList();
    List<Path> folders = begun.isEmpty() ? named : begun;
    Plan plan = Plan.read(folders.get(0));
    for (Path folder : folders) {
      if (!Plan.read(folder).equals(plan)) {
        throw new JournalFault(
            ("The folders %s and %s are not of one plan: the cohort, an exercise, Duet, Java or a setting was not the"
                    + " same. Grade the one of them again.")
                .formatted(folders.get(0), folder));
      }
    }
    List<Journal> journals = new ArrayList<>();
    try {
      SortedSet<Integer> counts = new TreeSet<>();
      for (Path folder : folders) {
        for (Path file : journals(folder)) {
          journals.add(Journal.read(file));
          if (!file.endsWith(TOGETHER)) {
            counts.add(Bulk.slices(file));
          }
        }
      }
      return new ResultFolder(
          plan,
          folders,
          journals,
          counts.size() == 1 && counts.first() > 1
              ? OptionalInt.of(counts.first())
              : OptionalInt.empty(),
          named.stream().filter(folder -> !folders.contains(folder)).toList());
    } catch (IOException | JournalFault | RuntimeException e) {
      close(journals);
      throw e;
    }
  }

  static List<Path> journals(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "journal*.jsonl")) {
      return StreamSupport.stream(files.spliterator(), false).sorted().toList();
    }
  }

  /** Keeps what has to be known about people, in the one folder that has names in it. */
  static void keepNames(Path folder, Cohort cohort) throws IOException {
    Path names = Files.createDirectories(folder.resolve(NAMES));
    WholeFile.write(names.resolve(PeopleFile.NAME), PeopleFile.bytes(cohort));
  }

  /** What there was to do. */
  public Plan plan() {
    return plan;
  }

  /**
   * Reads whose it is.
   *
   * @throws CohortFault if the file of names cannot be read
   */
  public Cohort cohort() throws CohortFault, IOException {
    return PeopleFile.read(first.resolve(NAMES).resolve(PeopleFile.NAME));
  }

  /** What is known. */
  public Verdicts verdicts() {
    return new Verdicts(journals);
  }

  /** The work that nobody has finished. */
  public MissingWork missing() {
    List<String> keys = List.copyOf(plan.keys());
    Verdicts verdicts = verdicts();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!verdicts.has(keys.get(i))) {
        missing.add(i);
      }
    }
    return new MissingWork(missing, keys.size(), slices);
  }

  /** Those of the folders that were named in which nothing had begun. */
  public List<Path> notBegun() {
    return notBegun;
  }

  /**
   * Keeps all that is known in one more folder, so that marks can be made anew there, too.
   *
   * @param out a folder, perhaps one of those that were opened
   * @throws CohortFault if the file of names cannot be read
   */
  public void keepIn(Path out) throws CohortFault, IOException {
    plan.write(out);
    keepNames(out, cohort());
    WholeFile.write(out.resolve(TOGETHER), Journal.excerpt(journals, plan.keys()));
    for (Path folder : folders) {
      KeptSources.in(out).addAll(KeptSources.in(folder));
    }
  }

  @Override
  public void close() throws IOException {
    close(journals);
  }

  private static void close(List<Journal> journals) throws IOException {
    for (Journal journal : journals) {
      journal.close();
    }
  }
}
