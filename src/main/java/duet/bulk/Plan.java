package duet.bulk;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import duet.bulk.journal.JournalFault;
import duet.bulk.journal.WorkKey;
import duet.bulk.overrides.Scope;
import duet.check.PreparedExercise;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has to be graded: known before anything is, the same on every machine that is given the same
 * cohort, and without a name of anybody.
 *
 * @param formatVersion the version of the JSON form
 * @param layout how the cohort was read, in words
 * @param setting with what is graded
 * @param exercises ids of the exercises that everybody is to answer, in course order, each with
 *     what stands for it in the keys of its work
 * @param known work that equals a shipped solution, and which
 * @param submissions all of them, in order of id
 */
@JsonPropertyOrder({"formatVersion", "layout", "setting", "exercises", "known", "submissions"})
public record Plan(
    int formatVersion,
    String layout,
    Setting setting,
    List<Asked> exercises,
    SortedMap<String, String> known,
    List<Entry> submissions) {
  /** The version of the JSON form. */
  public static final int FORMAT_VERSION = 1;

  private static final String NAME = "plan.json";
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** Takes copies. */
  public Plan {
    exercises = List.copyOf(exercises);
    known = new TreeMap<>(known);
    submissions = submissions.stream().sorted(Comparator.comparing(Entry::id)).toList();
  }

  /**
   * With what a cohort is graded.
   *
   * @param version of Duet, as people call it
   * @param grader which Duet, exactly
   * @param java which Java
   * @param seed the assignment's seed
   * @param contained whether submissions are kept away from the machine
   */
  public record Setting(
      String version, String grader, String java, String seed, boolean contained) {}

  /**
   * An exercise that everybody is to answer.
   *
   * @param id its id
   * @param content what stands for it in the keys of its work
   * @param checks what stands for what it checks, whatever it is graded with
   */
  public record Asked(String id, String content, String checks) {}

  /**
   * A submission and the keys of the work that it is.
   *
   * @param id what it is called
   * @param works exercise to key
   */
  public record Entry(String id, SortedMap<String, String> works) {
    /** Takes a copy. */
    public Entry {
      works = new TreeMap<>(works);
    }
  }

  /** Exercise to the shipped solution that somebody handed in, where it was one. */
  SortedMap<String, String> known(Entry entry) {
    SortedMap<String, String> labels = new TreeMap<>(entry.works());
    labels.replaceAll((exercise, key) -> known.getOrDefault(key, ""));
    return labels;
  }

  /** The submission of that id. */
  public Optional<Entry> find(String submission) {
    return submissions.stream().filter(each -> each.id().equals(submission)).findFirst();
  }

  /** The part of it that is about one submission, and tells of nobody else. */
  public Plan only(Entry entry) {
    SortedMap<String, String> ofIt = new TreeMap<>(known);
    ofIt.keySet().retainAll(entry.works().values());
    return new Plan(formatVersion, layout, setting, exercises, ofIt, List.of(entry));
  }

  /** The content of its file. */
  public byte[] bytes() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a plan that is no JSON", e);
    }
  }

  /** What people can decide about. */
  public Scope scope(List<PreparedExercise> prepared) {
    return new Scope(
        submissions.stream().map(Entry::id).toList(),
        prepared.stream()
            .collect(Collectors.toMap(each -> each.exercise().id(), PreparedExercise::plan)));
  }

  /** The keys of all work, each once, in order. */
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    submissions.forEach(entry -> keys.addAll(entry.works().values()));
    return keys;
  }

  /**
   * Refuses an exercise whose checks are no longer those that were graded with.
   *
   * @throws JournalFault that says so
   */
  public void requireSame(Asked asked, PreparedExercise now) throws JournalFault {
    WorkKey keys =
        new WorkKey(setting.grader(), setting.java(), setting.seed(), setting.contained());
    if (!keys.exercise(now).equals(asked.content())) {
      throw new JournalFault(
          ("What the exercise %s checks has changed since it was graded, and not its points only."
                  + " Grade again, with duet bulk.")
              .formatted(asked.id()));
    }
  }

  /** Writes it into a folder of results, in one step. */
  public void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(NAME), bytes());
  }

  /** Whether a folder has one. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /**
   * Reads that of a folder of results.
   *
   * @throws JournalFault if there is none that this Duet can read
   */
  public static Plan read(Path folder) throws IOException, JournalFault {
    Path file = folder.resolve(NAME);
    try {
      Plan plan = MAPPER.readValue(Files.readAllBytes(file), Plan.class);
      if (plan.formatVersion() != FORMAT_VERSION) {
        throw new JournalFault(
            "The plan %s is of version %d; this Duet reads version %d."
                .formatted(file, plan.formatVersion(), FORMAT_VERSION));
      }
      return plan;
    } catch (NoSuchFileException e) {
      throw new JournalFault(
          "There is no %s: %s is no folder of results.".formatted(file, folder), e);
    } catch (JsonProcessingException e) {
      throw new JournalFault(
          "The plan %s cannot be read: %s.".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
