package processpipes.checks;

import duet.kit.Calling;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.ChildWatch;
import duet.kit.Nonces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import processpipes.PipeWorker;

/** Talks to children through both ends of their pipes. */
class ProcessPipesChecks {
  private static final String LOST =
      "Whoever asked gets something else than the answer, or waits for it for ever.";

  /** How much of a text the Reverser keeps. */
  private static final int MOST_LOGGED = 80;

  private final Nonces nonces = Nonces.ofCheck();

  private static ChildWatch watch() {
    return ChildWatch.begin(PipeWorker.class, List.of());
  }

  private static <T> T ask(ChildWatch watch, String method, Callable<T> question) {
    return watch.begin(method, question).result();
  }

  private static PipeWorker started(ChildWatch watch) {
    PipeWorker worker = ask(watch, "start", PipeWorker::start);
    if (worker == null) {
      throw watch.failed(
          "start gave null instead of a worker.",
          "Whoever wants to ask the child has nobody to talk to.",
          "What do you need to know of a child in order to talk to it later, and where is that"
              + " kept?");
    }
    return worker;
  }

  /** A list of the JDK, or null: that of the submission may do anything when it is asked. */
  private static List<Object> copy(List<?> list) {
    return list == null ? null : new ArrayList<>(list);
  }

  private static List<Object> calledAll(ChildWatch watch, PipeWorker worker, List<String> texts) {
    return ask(watch, "callAll", () -> copy(worker.callAll(texts)));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /**
   * None if it throws: an answer that loses count of its bytes takes some of them for the length of
   * a text, and by luck that is too long for the memory.
   */
  private static List<Object> answersOf(PipeWorker worker, List<String> texts)
      throws InterruptedException {
    try {
      return copy(worker.callAll(texts));
    } catch (IOException | RuntimeException | OutOfMemoryError lost) {
      return List.of();
    }
  }

  @Test
  @Check(
      id = "echo",
      points = 1,
      needs = {},
      promise = "call and callAll give the reversed texts, whatever characters they have")
  void textsComeBackReversed() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      String word = "soup-" + nonces.between(10_000, 99_999);
      mustAnswer(watch, worker, word);
      mustAnswer(watch, worker, "");
      mustAnswer(watch, worker, "two\nlines\r\nand a half");
      mustAnswer(watch, worker, "Käse, 茶 and 🍵 " + word);
      List<String> texts = List.of("a", "", word, "x\ny");
      List<Object> answers = calledAll(watch, worker, texts);
      if (!texts.stream().map(ProcessPipesChecks::reversed).toList().equals(answers)) {
        throw watch.failed(
            "callAll of four texts did not give their four answers in order.",
            LOST,
            "How does each side know where a text ends?");
      }
      ask(watch, "close", worker::close);
    }
  }

  private static void mustAnswer(ChildWatch watch, PipeWorker worker, String text) {
    String answer = ask(watch, "call", () -> worker.call(text));
    if (!reversed(text).equals(answer)) {
      throw watch.failed(
          text.isEmpty()
              ? "The answer to a text of no characters was not such a text."
              : text.contains("\n")
                  ? "The answer to a text of several lines was not that text reversed."
                  : text.contains("ä")
                      ? "The answer to a text with characters of several bytes was not that text"
                          + " reversed."
                      : "The answer to a plain word was not that word reversed.",
          LOST,
          "How does each side know where a text ends, and how many bytes it has?");
    }
  }

  @Test
  @Check(
      id = "real-child",
      points = 1,
      needs = "echo",
      promise =
          "start starts a Java of its own that runs PipeWorker and reverses what call is given, and"
              + " pid tells its id")
  void theWorkerIsAnotherProcess() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      child(watch, worker);
      String word = "soup-" + nonces.between(10_000, 99_999);
      ask(watch, "call", () -> worker.call(word));
      ask(watch, "close", worker::close);
      if (watch.jvmsEnded() != 1) {
        throw notReal(watch, "After close, no Java that start had started had come to its end.");
      }
      mustHaveReversed(watch, "call", word);
    }
  }

  /** Right answers may come from anywhere; the Reverser in a child has seen what it reversed. */
  private static void mustHaveReversed(ChildWatch watch, String method, String last) {
    String begin = last.substring(0, Math.min(last.length(), MOST_LOGGED));
    if (watch.held("processpipes.Reverser.latest").stream().noneMatch(begin::equals)) {
      throw watch.failed(
          "The answer of %s was right, but no child had reversed that text with Reverser."
              .formatted(method),
          "A child that nobody asks is there for show: where the library hangs or dies, this process"
              + " now hangs or dies with it.",
          "Follow one text: which process calls Reverser.reverse with it, and how does it get"
              + " there?");
    }
  }

  /** The process that the submission names, if it is a child of this one. */
  private static ProcessHandle child(ChildWatch watch, PipeWorker worker) {
    long pid = ask(watch, "pid", worker::pid);
    Optional<ProcessHandle> found =
        ProcessHandle.current().children().filter(child -> child.pid() == pid).findFirst();
    if (found.isEmpty()) {
      throw notReal(watch, "What pid told was the id of no child of this process.");
    }
    if (found.get().info().command().filter(command -> !isJava(command)).isPresent()) {
      throw notReal(watch, "The child was no Java.");
    }
    return found.get();
  }

  private static boolean isJava(String command) {
    return command.endsWith("java") || command.endsWith("java.exe");
  }

  private static CheckFailed notReal(ChildWatch watch, String observed) {
    return watch.failed(
        observed,
        "Only another process can be killed without this one noticing; that is what it is for.",
        "Which program do you start, with which class path and class?");
  }

  @Test
  @Check(
      id = "big",
      points = 2,
      needs = "real-child",
      promise =
          "callAll has the child reverse megabytes, in both directions far more than a pipe can"
              + " hold")
  void fullPipesDoNotStopIt() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        texts.add((i + "-" + nonces.between(1_000, 9_999) + " ").repeat(40_000));
      }
      List<Object> answers = ask(watch, "callAll", () -> answersOf(worker, texts));
      if (!texts.stream().map(ProcessPipesChecks::reversed).toList().equals(answers)) {
        throw watch.failed(
            "callAll of eight long texts did not give their answers in order.",
            LOST,
            "Does a read always give as much as you ask for?");
      }
      ask(watch, "close", worker::close);
      mustHaveReversed(watch, "callAll", texts.get(texts.size() - 1));
    }
  }

  @Test
  @Check(
      id = "stderr-flood",
      points = 1,
      needs = "real-child",
      promise = "What the child writes to standard error stops nobody, however much it is")
  void whatNobodyReadsStopsNobody() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      String text = "x".repeat(80);
      for (int i = 0; i < 30; i++) {
        List<String> texts = java.util.Collections.nCopies(100, text);
        List<Object> answers = calledAll(watch, worker, texts);
        if (answers == null || answers.size() != texts.size()) {
          throw watch.failed(
              "callAll of a hundred texts gave another number of answers.",
              LOST,
              "How many answers does callAll wait for?");
        }
      }
      ask(watch, "close", worker::close);
    }
  }

  @Test
  @Check(
      id = "exit-code",
      points = 1,
      needs = "real-child",
      promise =
          "The child ends with 0 when its input does, and with the code that it is told; close gives"
              + " it back")
  void theCodeArrives() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      ask(watch, "call", () -> worker.call("soup"));
      mustBe(watch, 0, ask(watch, "close", worker::close), "after close");
      int code = nonces.between(3, 99);
      PipeWorker other = started(watch);
      mustThrow(watch, other, "!exit " + code, "ended instead of answering");
      mustBe(watch, code, ask(watch, "close", other::close), "after \"!exit\"");
    }
  }

  private static void mustBe(ChildWatch watch, int code, int told, String when) {
    if (told != code) {
      throw watch.failed(
          code == 0
              ? "When its input had ended, the child did not end with code 0, or close told another."
              : "After \"!exit\" with a number, close did not give that number back.",
          "The exit code is the last thing that a process says.",
          "What ends the child " + when + ", with which code, and who asks for it?");
    }
  }

  private static void mustThrow(ChildWatch watch, PipeWorker worker, String text, String what) {
    Boolean threw =
        ask(
            watch,
            "call",
            () -> {
              try {
                worker.call(text);
                return false;
              } catch (IOException asItMust) {
                return true;
              }
            });
    if (!threw) {
      throw watch.failed(
          "The child %s, and call did not throw IOException.".formatted(what),
          "Whoever called takes something for the answer that nobody gave.",
          "What does a read tell at the end of a stream, and what do you make of it?");
    }
  }

  @Test
  @Check(
      id = "child-dies",
      points = 2,
      needs = "exit-code",
      promise =
          "If the child is killed while it is asked, call throws IOException, and close comes back")
  void aDeadChildIsNoticed() {
    try (ChildWatch watch = watch()) {
      PipeWorker worker = started(watch);
      ask(watch, "call", () -> worker.call("soup"));
      ProcessHandle child = child(watch, worker);
      Calling<Boolean> call =
          watch.begin(
              "call",
              () -> {
                try {
                  worker.call("!hang");
                  return false;
                } catch (IOException asItMust) {
                  return true;
                }
              });
      // Only what is a child of this process for sure is ever killed.
      child.destroyForcibly();
      if (!call.result()) {
        throw watch.failed(
            "The child was killed while it was asked, and call did not throw IOException.",
            "Whoever called takes something for the answer that nobody gave.",
            "What does a read tell at the end of a stream, and what do you make of it?");
      }
      // The kernel closes what a dead process had open one after the other, its output first: who
      // asked in between could still write, and an answer whose close complains passed once.
      watch.reaches(() -> !child.isAlive());
      mustThrow(watch, worker, "soup", "was dead");
      ask(watch, "close", worker::close);
    }
  }

  @Test
  @Check(
      id = "three-stage",
      points = 1,
      needs = "real-child",
      promise =
          "threeStage counts with three processes, and all three have ended when it comes back")
  void threeProcessesCount() {
    try (ChildWatch watch = watch()) {
      List<String> words = new ArrayList<>();
      int withA = nonces.between(120, 180);
      for (int i = 0; i < 300; i++) {
        words.add(i < withA ? "salt" + i : "soup" + i);
      }
      long told = ask(watch, "threeStage", () -> PipeWorker.threeStage(words));
      if (told != withA) {
        throw watch.failed(
            "threeStage did not tell how many of 300 words have an A in capital letters.",
            LOST,
            "Follow one word: which of the three processes has it, and in which form?");
      }
      if (watch.jvmsEnded() != 3) {
        throw watch.failed(
            "When threeStage came back, not just three processes had come to their end.",
            "Each of them is to do one thing, at the same time as the others.",
            "How many processes do you start, and for which of them do you wait?");
      }
    }
  }

  @Test
  @Check(
      id = "framing",
      points = 1,
      needs = "echo",
      promise =
          "The child puts a frame together however the bytes arrive, and answers before the next")
  void framesArriveInPieces() {
    try (ChildWatch watch = watch()) {
      String word = "fish-" + nonces.between(10_000, 99_999);
      Hose hose = ask(watch, "A child that is started by hand", Hose::start);
      boolean right = talks(watch, hose, word, List.of());
      // It has answered, so it is up, and reads what there is: a piece now, and the rest later.
      right &= talks(watch, hose, word + "ü", List.of(2, 5, 7));
      right &= talks(watch, hose, "", List.of(1));
      right &=
          ask(
              watch,
              "The child, when its input had ended,",
              () -> {
                hose.endInput();
                return hose.exitCode() == 0;
              });
      if (!right) {
        throw watch.failed(
            "A child whose input came in pieces did not give the right answers and end with"
                + " code 0.",
            "How many bytes a read gives is up to the pipe, and differs from machine to machine.",
            "Does a read always give as much as you ask for?");
      }
    }
  }

  /** Whether a frame that comes in pieces is answered. */
  private static boolean talks(ChildWatch watch, Hose hose, String text, List<Integer> cuts) {
    byte[] frame = Hose.frame(text);
    int from = 0;
    for (int cut : cuts) {
      send(watch, hose, Arrays.copyOfRange(frame, from, cut));
      watch.awaitRest();
      from = cut;
    }
    send(watch, hose, Arrays.copyOfRange(frame, from, frame.length));
    return reversed(text).equals(ask(watch, "The child, asked in pieces,", hose::receive));
  }

  private static void send(ChildWatch watch, Hose hose, byte[] bytes) {
    ask(
        watch,
        "The child",
        () -> {
          hose.send(bytes);
          return true;
        });
  }
}
