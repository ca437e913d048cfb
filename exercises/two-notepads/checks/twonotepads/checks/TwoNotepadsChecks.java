package twonotepads.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Child;
import duet.kit.ChildWatch;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Nonces;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import twonotepads.Selfie;
import twonotepads.TwoNotepads;
import twonotepads.TwoNotepads.Facts;

/** Looks at notepads while all of them are open, and at what is left when they are closed. */
class TwoNotepadsChecks {
  private static final Pattern LINE =
      Pattern.compile("pid=(\\d+) subtask=([a-z0-9]+) thread=(\\d+)");

  private final Nonces nonces = Nonces.ofCheck();

  private List<String> subtasks(int count) {
    return nonces.distinct(count, 1_000, 9_999).stream().map(number -> "sub" + number).toList();
  }

  @Test
  @Check(
      id = "two-pids",
      points = 3,
      needs = {},
      promise =
          "open gives as many processes as were asked for: each a Java of its own that runs the"
              + " notepad, all there at the same time")
  void eachWindowIsAProcess() {
    try (ChildWatch watch = Notepads.watch()) {
      List<Child> open = Notepads.open(watch, 3, subtasks(1));
      Set<Long> pids = new HashSet<>();
      for (Child child : open) {
        child.nextLine();
        Optional<String> flaw = child.unreal();
        if (flaw.isPresent()) {
          throw watch.failed(
              "What open gave back is not what was asked for: %s".formatted(flaw.get()),
              "Only a process of its own goes on when another one crashes.",
              "Which program do you start, with which class path, class and arguments? What does it"
                  + " print when you start the same by hand?");
        }
        pids.add(child.pid());
      }
      if (pids.size() != open.size() || open.stream().anyMatch(child -> child.hasEnded())) {
        throw watch.failed(
            "Three notepads were opened, and they were never there all at the same time.",
            "Whoever opens a second window wants to keep the first one.",
            "What does open wait for, and what does a notepad wait for?");
      }
    }
  }

  @Test
  @Check(
      id = "subtasks",
      points = 3,
      needs = "two-pids",
      promise =
          "Each subtask of a notepad has a thread of its own, in the process of the notepad, and all"
              + " of them are there at the same time")
  void eachSubtaskIsAThread() {
    try (ChildWatch watch = Notepads.watch()) {
      List<String> names = subtasks(3);
      Child child = Notepads.open(watch, 1, names).get(0);
      Set<String> told = new TreeSet<>();
      Set<String> threads = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        Matcher line = LINE.matcher(child.nextLine().orElse(""));
        if (!line.matches()) {
          throw subtask(
              watch, "Three subtasks were given, and the notepad printed %d such lines.", i);
        }
        if (!line.group(1).equals(Long.toString(child.pid()))) {
          throw subtask(watch, "A subtask told another process id than that of its notepad.", 0);
        }
        told.add(line.group(2));
        threads.add(line.group(3));
      }
      if (!told.equals(new TreeSet<>(names))) {
        throw subtask(watch, "The names that were printed are not those of the subtasks.", 0);
      }
      if (threads.size() != names.size()) {
        throw subtask(watch, "Two subtasks told the same thread id.", 0);
      }
      watch.awaitRest();
      Set<String> alive = Notepads.threadsOf(child.pid());
      if (!alive.isEmpty() && !alive.containsAll(names)) {
        throw subtask(
            watch,
            "All three subtasks had begun, and not each of them had a living thread of its name.",
            0);
      }
    }
  }

  private static CheckFailed subtask(ChildWatch watch, String observed, int number) {
    return watch.failed(
        observed.formatted(number),
        "While one of them waits for a key, another one checks the spelling: each needs somebody who"
            + " does only that.",
        "Who prints the line of a subtask, and what becomes of it afterwards?");
  }

  @Test
  @Check(
      id = "at-least-one",
      points = 1,
      needs = "two-pids",
      promise =
          "A notepad without subtasks is there as well, and waits: every process has a thread")
  void everyProcessHasAThread() {
    try (ChildWatch watch = Notepads.watch()) {
      Child child = Notepads.open(watch, 1, List.of()).get(0);
      if (watch.comesByItself(child::hasEndedByItself)) {
        throw watch.failed(
            "A notepad without subtasks did not wait for its line: it %s.".formatted(child.state()),
            "Somebody has opened a window, and it closes by itself.",
            "Which thread waits for the line, and is it there without any subtask?");
      }
    }
  }

  @Test
  @Check(
      id = "main-only",
      points = 1,
      needs = {},
      promise =
          "self tells the ids of its process and of the parent, and whether the main thread is still"
              + " there")
  void theMainThreadIsOneOfThem() {
    try (ChildWatch watch = ChildWatch.begin(Selfie.class, List.of("selfie "))) {
      Child child = watch.start("Selfie", TwoNotepadsChecks::selfie);
      String ids = " pid=%d parent=%d ".formatted(child.pid(), ProcessHandle.current().pid());
      mustTell(watch, child.nextLine(), ids, true);
      mustTell(watch, child.nextLine(), ids, false);
    }
  }

  private static Process selfie() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Selfie.class.getName())
        .start();
  }

  private static void mustTell(
      ChildWatch watch, Optional<String> line, String ids, boolean mainIsThere) {
    String moment = mainIsThere ? "While the main thread was there" : "When it had ended";
    if (line.isEmpty()) {
      throw facts(watch, moment + ", self did not come back.");
    }
    if (!line.get().contains(ids)) {
      throw facts(watch, "self told another id of the process, or of its parent, than the system.");
    }
    if (!line.get().contains(" main=" + mainIsThere + " ")
        || line.get().matches(".*[\\[ ]main[,\\]].*") != mainIsThere) {
      throw facts(
          watch,
          "%s, self told that it was %s, or named it among the threads as if it was."
              .formatted(moment, mainIsThere ? "gone" : "there"));
    }
  }

  private static CheckFailed facts(ChildWatch watch, String observed) {
    return watch.failed(
        observed,
        "A process is not its main thread: it goes on as long as any thread does that is no daemon.",
        "Where does each of the facts come from: from the system and the JVM, or from what you"
            + " believe?");
  }

  @Test
  @Check(
      id = "background",
      points = 1,
      needs = {},
      promise =
          "self counts and names all threads of its process, those that nobody started as well")
  void someThreadsNobodyStarted() {
    try (Crew crew = Crew.assemble()) {
      AtomicReference<Told> told = new AtomicReference<>(Told.NOTHING);
      Call call = crew.call("caller", () -> told.set(Told.by(TwoNotepads.self())));
      crew.awaitDoneOrStuck(call::ended);
      call.orFail("self");
      Set<String> always = new TreeSet<>(List.of("Reference Handler", "Finalizer", "main"));
      always.retainAll(namesNow());
      if (!told.get().threadNames().containsAll(always)) {
        throw background(
            "self did not name the threads that every JVM has, though nobody started them.");
      }
      if (told.get().liveThreads() < told.get().threadNames().size()) {
        throw background("self named more threads than it counted.");
      }
      if (!told.get().threadNames().contains("caller")) {
        throw background("self did not name the thread that called it.");
      }
    }
  }

  /** What self says, noted down where code of the submission may run: its list may be that. */
  private record Told(int liveThreads, List<Object> threadNames) {
    static final Told NOTHING = new Told(0, List.of());

    static Told by(Facts facts) {
      return facts == null || facts.threadNames() == null
          ? NOTHING
          : new Told(facts.liveThreads(), new ArrayList<>(facts.threadNames()));
    }
  }

  private static Set<String> namesNow() {
    List<String> names = new ArrayList<>();
    for (var info : ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)) {
      names.add(info.getThreadName());
    }
    return new TreeSet<>(names);
  }

  private static CheckFailed background(String observed) {
    return new CheckFailed(
        observed,
        "A system runs many things that nobody sees, and so does every Java program: somebody has to"
            + " clean up, to compile, to listen for signals.",
        "Who knows of all threads of a JVM?",
        Evidence.observed(1, 1));
  }

  @Test
  @Check(
      id = "all-closed",
      points = 1,
      needs = "two-pids",
      promise =
          "A notepad that gets a line ends with code 0, with all its subtasks, and nobody is left")
  void nobodyIsLeft() {
    try (ChildWatch watch = Notepads.watch()) {
      List<Child> open = Notepads.open(watch, 2, subtasks(2));
      for (Child child : open) {
        child.nextLine();
        child.nextLine();
      }
      for (Child child : open) {
        child.send("close");
        child.nextLine();
        if (!child.hasEnded() || child.exitCode() != 0) {
          throw watch.failed(
              "A notepad had got its line, and %s."
                  .formatted(
                      child.hasEnded()
                          ? "ended with another code than 0"
                          : "did not end: it " + child.state()),
              "Whoever closes a window does not want to look for its process afterwards.",
              "Which threads keep a program alive, and which of yours are still there then?");
        }
      }
      if (watch.alive() > 0) {
        throw watch.failed(
            "All notepads that open had given back were closed, and another process was still there.",
            "Nobody knows of it, so nobody will ever close it.",
            "How often do you start a program, and what becomes of each of them?");
      }
    }
  }
}
