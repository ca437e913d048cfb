package processisolation.checks;

import duet.kit.CheckFailed;
import duet.kit.Child;
import duet.kit.ChildWatch;
import duet.kit.Nonces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import processisolation.Isolation;

/** A child, and beside it what it must answer by now. */
final class Conversation {
  /** How the lines begin that a child is asked for. */
  static final List<String> STATES = List.of("in process1 ", "in process2 ", "test===", "demo===");

  private static final String WHY_SILENT =
      "Is the line printed before the next cue is read, and is it on its way by then, or still in"
          + " a buffer?";

  private static final String WHY_ENDED =
      "What made it end: an exception in main, a loop that was over too soon, or somebody who ended"
          + " it (the codes 143 and 137 mean that)?";

  private final ChildWatch watch;
  private final Child child;
  private final String job;
  private final List<Integer> numbers;

  private Conversation(ChildWatch watch, Child child, String job, List<Integer> startValues) {
    this.watch = watch;
    this.child = child;
    this.job = job;
    this.numbers = new ArrayList<>(startValues);
  }

  static ChildWatch watch() {
    return ChildWatch.begin(Isolation.class, STATES);
  }

  /** Starts a child; it has not been listened to yet. */
  static Conversation begin(ChildWatch watch, String job, List<Integer> startValues) {
    Child child = watch.start("startOnly", () -> Isolation.startOnly(job, startValues));
    return new Conversation(watch, child, job, startValues);
  }

  /** Numbers that no process has as its id, drawn now. */
  static List<Integer> draw(Nonces nonces, int count) {
    return nonces.distinct(count, 10_000_000, 99_999_999);
  }

  Child child() {
    return child;
  }

  /** Hears the first line, which must be of the start values. */
  void mustBegin() {
    mustAnswer("at its start");
  }

  /** Tells it to append a number, and hears the answer. */
  void mustAppend(int number) {
    numbers.add(number);
    tell("append " + number);
  }

  /** Tells it to take away the last number, and hears the answer. */
  void mustPop() {
    numbers.remove(numbers.size() - 1);
    tell("pop");
  }

  /** Tells it to add 1, and hears the answer. */
  void mustIncrement() {
    numbers.set(0, numbers.get(0) + 1);
    tell("inc");
  }

  private void tell(String cue) {
    child.send(cue);
    mustAnswer("after the cue \"" + cue + "\"");
  }

  private void mustAnswer(String when) {
    Optional<String> line = child.nextLine();
    if (line.isEmpty()) {
      throw silent(when);
    }
    String due = stateLine(job, Long.toString(child.pid()), numbers);
    if (!line.get().equals(due)) {
      throw watch.failed(
          "%s, %s printed \"%s\", where \"%s\" was due."
              .formatted(upper(when), child.name(), readable(line.get()), readable(due)),
          "The state line is all that others see of the child's memory, and whom it comes from.",
          "Which values does the child start from, what does each cue change, and whose process id"
              + " is printed?");
    }
  }

  private CheckFailed silent(String when) {
    return watch.failed(
        "%s, %s printed no state line: it %s.".formatted(upper(when), child.name(), child.state()),
        "Whoever sent a cue waits for the answer before it sends the next one.",
        child.hasEnded() ? WHY_ENDED : WHY_SILENT);
  }

  /** Ends its input; it must end then, with code 0, without another word. */
  void mustEnd() {
    if (!child.endInput()) {
      throw watch.failed(
          "When its input had ended, %s did not end: it %s.".formatted(child.name(), child.state()),
          "A child that does not end stays for ever, and so does everybody who waits for it.",
          "What does your loop do when there is no next line, and does anything else keep the child"
              + " alive?");
    }
    if (child.exitCode() != 0) {
      throw watch.failed(
          "When its input had ended, %s %s.".formatted(child.name(), child.state()),
          "The exit code tells the parent whether all went well; 0 says that it did.",
          "What does reading a line give at the end of the input?");
    }
    List<String> more = child.restOfLines();
    if (!more.isEmpty()) {
      throw watch.failed(
          "%s printed more state lines than the one at its start and one for each cue."
              .formatted(child.name()),
          "The parent can no longer tell which line answers which cue.",
          "Look at what is printed when the input ends.");
    }
  }

  /** What its memory must hold by now. */
  String memory() {
    return isList(job) ? numbers.toString() : numbers.get(0).toString();
  }

  private String readable(String line) {
    String parent = Long.toString(ProcessHandle.current().pid());
    return line.replaceAll("\\b" + child.pid() + "\\b", "<its pid>")
        .replaceAll("\\b" + parent + "\\b", "<its parent's pid>");
  }

  static String stateLine(String job, String pid, List<Integer> numbers) {
    return isList(job)
        ? "in process%s pid=%s ,nums=%s".formatted(job.substring("work".length()), pid, numbers)
        : "%s===%s the value of n is %s".formatted(job, pid, numbers.get(0));
  }

  private static boolean isList(String job) {
    return job.startsWith("work");
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
