package duet.kit;

import duet.kit.witness.Testimony;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * Watches the processes that a submission starts. Calls the submission, takes the {@link Process}
 * that it gives back, talks to the child line by line, and says what the child was and what its own
 * memory held. Whatever is left at the end is ended.
 *
 * <p>For exercises whose {@code exercise.toml} has a table {@code [children]}; one for each check,
 * closed at its end, used by the checker's thread alone. Draw cues only after the child was
 * started: what did not exist yet cannot have been printed in advance.
 *
 * <p>No wait ends by the clock alone. It ends when what was waited for is there, when the child has
 * ended, when parent and children provably cannot get on, or as {@link Crew#awaitDoneOrStuck} does:
 * {@link Unfinished} after 5 s of processor time, or 20 s twice on a machine that is not starved;
 * else {@link Inconclusive}.
 */
public final class ChildWatch implements AutoCloseable {
  private static final int MOST_STEPS = 200;

  private static List<ProcessSeen> lastSeen = List.of();

  private final Class<?> entry;
  private final List<String> statePrefixes;
  private final WitnessFolder folder;
  private final Crew crew = Crew.assemble();
  private final List<Child> children = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private String method = "it";

  private final Optional<Checkpoints> checkpoints;

  private ChildWatch(
      Class<?> entry,
      List<String> statePrefixes,
      WitnessFolder folder,
      Optional<Checkpoints> checkpoints) {
    this.entry = entry;
    this.statePrefixes = List.copyOf(statePrefixes);
    this.folder = folder;
    this.checkpoints = checkpoints;
    checkpoints.ifPresent(each -> each.use(crew.gate()));
  }

  /**
   * Begins to watch.
   *
   * @param entry the class that children must run
   * @param statePrefixes how the lines begin that children are asked for; all others are passed
   *     over
   * @throws IllegalStateException if the exercise is none of processes, or the check is swept
   */
  public static ChildWatch begin(Class<?> entry, List<String> statePrefixes) {
    return new ChildWatch(entry, statePrefixes, clearFolder(), Optional.empty());
  }

  /**
   * As {@link #begin}, for submissions whose threads are held at checkpoints wherever they run, and
   * whose children nobody talks to.
   */
  public static ChildWatch atCheckpoints(Class<?> entry) {
    WitnessFolder folder = clearFolder();
    // Before the crew is assembled: who listens is none of the submission's.
    Checkpoints checkpoints = Checkpoints.listen(folder.path());
    return new ChildWatch(entry, List.of(), folder, Optional.of(checkpoints));
  }

  private static WitnessFolder clearFolder() {
    if (RunContext.current().conditions().flavour() == Flavour.SWEPT) {
      throw new IllegalStateException("processes are watched as they are: flavour PLAIN");
    }
    WitnessFolder folder =
        WitnessFolder.current()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "exercise.toml needs a table [children] for a ChildWatch"));
    folder.clear();
    return folder;
  }

  /**
   * Where threads are held.
   *
   * @throws java.util.NoSuchElementException if this watch has none
   */
  public Checkpoints checkpoints() {
    return checkpoints.orElseThrow();
  }

  /**
   * Waits until it comes true, or until neither the submission nor any of its processes can get on.
   *
   * @return whether it is true
   * @throws Unfinished if they spin, or get nowhere on a machine that is not starved
   * @throws Inconclusive if they were starved
   */
  public boolean reaches(BooleanSupplier good) {
    return FamilyWait.forAll(crew, good);
  }

  /**
   * Calls a method of the submission, which is to come back at once with a child.
   *
   * @param method its name, as the student knows it
   * @throws CheckFailed if it throws, does not come back, or gives back no process of its own
   */
  public Child start(String method, Callable<Process> body) {
    Process process = begin(method, body).result();
    if (process == null || !Reality.isGenuine(process)) {
      throw failed(
          method + " gave back " + (process == null ? "null" : "a Process of its own making") + ".",
          "There is nobody to talk to: no process has been started, or nobody can reach it.",
          "What does start() of a ProcessBuilder give back?");
    }
    if (children.stream().anyMatch(child -> child.process() == process)) {
      throw failed(
          method + " gave back the same process twice.",
          "Who asks for two children and gets one of them twice has only one, with one memory.",
          "Look for what is kept from one call to the next.");
    }
    Child child = new Child(this, "child " + (children.size() + 1), process);
    children.add(child);
    return child;
  }

  /**
   * Begins to call a method of the submission on a thread of its own.
   *
   * @param method its name, as the student knows it
   */
  public <T> Calling<T> begin(String method, Callable<T> body) {
    this.method = method;
    return new Calling<>(this, method, body);
  }

  /**
   * Keeps every JVM that the submission starts from now on at its very end, until {@link
   * #letEnd()}: it has done all that it does, but has not ended.
   */
  public void holdEnds() {
    folder.hold();
  }

  /** Lets them end. */
  public void letEnd() {
    folder.letGo();
  }

  /** Whether a JVM that the submission started is at its very end, held or not. */
  boolean anyAtEnd() {
    return !folder.witnesses().isEmpty();
  }

  /**
   * Waits until neither the submission nor any of its processes can get on before the checker does
   * something. Comes back at once where the system does not tell.
   *
   * @throws Unfinished if they spin, or get nowhere on a machine that is not starved
   * @throws Inconclusive if they were starved
   */
  public void awaitRest() {
    if (!crew.context().portable()) {
      FamilyWait.forAll(crew, () -> false);
    }
  }

  /**
   * Whether it comes true before the checker does something. Where the system does not tell that
   * neither the submission nor any of its processes can get on, it has the same time to come true
   * as whoever is waited for, and has not come true when that is over.
   *
   * @throws Unfinished if they spin, or get nowhere on a machine that is not starved
   * @throws Inconclusive if they were starved
   */
  public boolean comesByItself(BooleanSupplier bad) {
    try {
      return FamilyWait.forAll(crew, bad);
    } catch (Unfinished nobodyTells) {
      if (crew.context().portable()) {
        return bad.getAsBoolean();
      }
      throw nobodyTells;
    }
  }

  /**
   * How many JVMs that the submission started have come to their very end since the watching began,
   * those included that it has not given back. Of one that was killed nobody learns.
   */
  public int jvmsEnded() {
    return folder.witnesses().size();
  }

  /**
   * What a watched static field held at the end of each JVM that has come to it, in no order; none
   * of those that have not used its class.
   *
   * @param field its full name, as {@code exercise.toml} has it
   */
  public List<String> held(String field) {
    return folder.witnesses().stream()
        .flatMap(pid -> folder.testimony(pid).stream())
        .flatMap(its -> its.fields().stream())
        .filter(each -> each.told() && each.name().equals(field))
        .map(Testimony.Field::value)
        .toList();
  }

  /**
   * How many processes that the submission started are alive, those included that these started,
   * and on Linux those whose parent has ended.
   */
  public int alive() {
    return Kin.alive().size();
  }

  /**
   * A failure with its evidence: what was sent and answered, the processes, what the submission is
   * doing.
   *
   * @param observed what was seen, the same words on every run
   * @param why why that matters
   * @param advice what to try next
   */
  public CheckFailed failed(String observed, String why, String advice) {
    return new CheckFailed(
        observed,
        why,
        advice,
        Evidence.proved(steps.size() > 1 ? steps : List.of(), doing()).withProcesses(seen()));
  }

  /** The processes and what their memory held, as far as that is known by now. */
  public List<ProcessSeen> seen() {
    return new FamilyTree(entry, folder, "what called " + method).rows(children);
  }

  private List<ThreadDoing> doing() {
    return crew.doing().stream().filter(thread -> !thread.file().isEmpty()).toList();
  }

  /** What its processes were when the last watch was closed; for the probe, once. */
  public static synchronized List<ProcessSeen> takeSeen() {
    List<ProcessSeen> taken = lastSeen;
    lastSeen = List.of();
    return taken;
  }

  private static synchronized void remember(List<ProcessSeen> seen) {
    lastSeen = seen;
  }

  Optional<Testimony> testimony(long pid) {
    return folder.testimony(pid);
  }

  boolean watchesNoField() {
    return folder.watched().isEmpty();
  }

  boolean isState(String line) {
    return statePrefixes.stream().anyMatch(line::startsWith);
  }

  Crew crew() {
    return crew;
  }

  String entry() {
    return entry.getName();
  }

  /** What a process waits for, in words that follow its name. */
  String waitOf(long pid) {
    Optional<ChildTasks> tasks =
        crew.tasks().isEmpty() ? Optional.empty() : ChildTasks.of(List.of(pid), false);
    return tasks.map(read -> read.waits().get(pid)).orElse("is still running");
  }

  /** The processes that it started and that are alive, each with what it waits for. */
  List<String> whoWaits() {
    List<String> all = new ArrayList<>();
    int unknown = children.size();
    for (long pid : Kin.children()) {
      Optional<Child> known = children.stream().filter(each -> each.pid() == pid).findFirst();
      if (known.isEmpty()) {
        unknown++;
      }
      String name = known.isPresent() ? known.get().name() : "child " + unknown;
      all.add(name + ", which " + waitOf(pid));
    }
    return all;
  }

  void note(Child child, String what, String value) {
    if (steps.size() < MOST_STEPS) {
      steps.add(new Step(child.name(), "", 0, what, masked(child, Bounded.text(value))));
    }
  }

  /** A line without the numbers of processes, which differ from run to run. */
  String masked(Child child, String line) {
    return line.replaceAll("\\b" + child.pid() + "\\b", "<its pid>")
        .replaceAll("\\b" + ProcessHandle.current().pid() + "\\b", "<its parent's pid>");
  }

  /** Ends all processes that the submission has left, and then its threads. */
  @Override
  public void close() {
    checkpoints.ifPresent(Checkpoints::close);
    remember(seen());
    for (Child child : children) {
      child.process().destroyForcibly();
    }
    Kin.end();
    letEnd();
    crew.close();
  }
}
