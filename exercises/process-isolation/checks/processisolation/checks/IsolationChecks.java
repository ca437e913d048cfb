package processisolation.checks;

import duet.kit.Calling;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Child;
import duet.kit.ChildWatch;
import duet.kit.Nonces;
import duet.kit.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import processisolation.Isolation;

/**
 * Talks to children while they are alive, and asks afterwards what their memory held.
 *
 * <p>Every cue is drawn after the child that gets it was started, so no answer can have been
 * prepared.
 */
class IsolationChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "real-process",
      points = 2,
      needs = {},
      promise =
          "startOnly comes back at once, with a child of this process:"
              + " a Java of its own that runs Isolation")
  void theChildIsAProcess() {
    try (ChildWatch watch = Conversation.watch()) {
      Conversation talk = Conversation.begin(watch, "work1", Conversation.draw(nonces, 2));
      boolean spoke = speaks(talk.child());
      mustBeReal(watch, talk.child().unreal());
      // Who only prints and goes was perhaps looked at in time; a cue finds out.
      talk.child().send("append " + Conversation.draw(nonces, 1).get(0));
      if (spoke && talk.child().nextLine().isEmpty() && talk.child().hasEndedByItself()) {
        mustBeReal(watch, Optional.of("child 1 " + talk.child().state() + "."));
      }
    }
  }

  /** Whether it says a word or ends; who keeps silent may be a process all the same. */
  private static boolean speaks(Child child) {
    try {
      child.nextLine();
      return true;
    } catch (Unfinished silent) {
      return false;
    }
  }

  private static void mustBeReal(ChildWatch watch, Optional<String> flaw) {
    if (flaw.isPresent()) {
      throw watch.failed(
          "What startOnly gave back is no child as was asked for: %s".formatted(flaw.get()),
          "Only a process with a memory of its own has a nums of its own.",
          "Which program do you start, with which class path, class and arguments? What does it"
              + " print when you start the same by hand?");
    }
  }

  @Test
  @Check(
      id = "challenge",
      points = 2,
      needs = "real-process",
      promise =
          "The child prints its state line at the start and after every cue, with its own pid,"
              + " and ends with code 0 when its input ends")
  void theChildAnswersEveryCue() {
    try (ChildWatch watch = Conversation.watch()) {
      Conversation talk = Conversation.begin(watch, "work1", Conversation.draw(nonces, 3));
      talk.mustBegin();
      talk.mustAppend(draw());
      talk.mustAppend(draw());
      talk.mustPop();
      talk.mustPop();
      talk.mustPop();
      talk.mustAppend(draw());
      talk.mustEnd();
    }
  }

  @Test
  @Check(
      id = "own-copy",
      points = 1,
      needs = "challenge",
      promise =
          "Two children at the same time are two processes:"
              + " each starts from its own values, and keeps its own list")
  void twoChildrenAreTwoProcesses() {
    try (ChildWatch watch = Conversation.watch()) {
      Conversation one = Conversation.begin(watch, "work1", Conversation.draw(nonces, 2));
      Conversation two = Conversation.begin(watch, "work2", Conversation.draw(nonces, 2));
      two.mustBegin();
      one.mustBegin();
      one.mustAppend(draw());
      two.mustPop();
      two.mustAppend(draw());
      one.mustPop();
      one.mustAppend(draw());
      two.mustAppend(draw());
      one.mustEnd();
      two.mustAppend(draw());
      two.mustEnd();
    }
  }

  @Test
  @Check(
      id = "memory-witness",
      points = 2,
      needs = "challenge",
      promise = "What a child prints is what its own Isolation.nums holds")
  void theMemoryHoldsWhatIsPrinted() {
    try (ChildWatch watch = Conversation.watch()) {
      Conversation talk = Conversation.begin(watch, "work1", Conversation.draw(nonces, 2));
      talk.mustBegin();
      talk.mustPop();
      talk.mustAppend(draw());
      talk.mustAppend(draw());
      talk.mustEnd();
      mustHold(watch, talk, "nums");
    }
  }

  private static void mustHold(ChildWatch watch, Conversation talk, String field) {
    String held = talk.child().memory(field).orElse("nothing, for Isolation was not used there");
    if (!held.equals(talk.memory())) {
      throw watch.failed(
          "%s printed %s at last, but in its memory Isolation.%s held %s."
              .formatted(talk.child().name(), talk.memory(), field, held),
          "The question is what becomes of a global variable. What is kept elsewhere, in a local"
              + " variable or on the other side, says nothing about it.",
          "Which variable does a cue change, and which one do you print?");
    }
  }

  @Test
  @Check(
      id = "parent-unchanged",
      points = 1,
      needs = "challenge",
      promise =
          "Whatever the children do, nums and n of the process that started them stay as they were")
  void theParentKeepsItsOwn() {
    try (ChildWatch watch = Conversation.watch()) {
      List<Integer> before = Conversation.draw(nonces, 3);
      List<Integer> mine = new ArrayList<>(before);
      int n = draw();
      Isolation.nums = mine;
      Isolation.n = n;
      Conversation talk = Conversation.begin(watch, "test", Conversation.draw(nonces, 1));
      talk.child().nextLine();
      talk.child().send("inc");
      talk.child().nextLine();
      talk.child().endInput();
      mustBeAsBefore(watch, "startOnly", mine, before, n);
      runToEnd(watch, "work1", List.of("pop", "append " + draw()));
      mustBeAsBefore(watch, "runToEnd", mine, before, n);
      runToEnd(watch, "demo", List.of("inc"));
      mustBeAsBefore(watch, "runToEnd", mine, before, n);
    }
  }

  private static Calling<List<String>> begin(
      ChildWatch watch, String job, List<Integer> start, List<String> cues) {
    return watch.begin("runToEnd", () -> copy(Isolation.runToEnd(job, start, cues)));
  }

  /** In a list of the JDK, or null; throws where something else than lines is in it. */
  private static List<String> copy(List<String> lines) {
    if (lines == null) {
      return null;
    }
    List<String> copy = new ArrayList<>();
    for (String line : lines) {
      copy.add(line);
    }
    return copy;
  }

  private void runToEnd(ChildWatch watch, String job, List<String> cues) {
    List<Integer> start = Conversation.draw(nonces, 1);
    try {
      begin(watch, job, start, cues).result();
    } catch (CheckFailed | Unfinished another) {
      // Whether it comes back, and with what, is another check's question.
    }
  }

  private static void mustBeAsBefore(
      ChildWatch watch, String method, List<Integer> mine, List<Integer> before, int n) {
    String changed = "";
    if (Isolation.nums != mine) {
      changed = "nums was another list";
    } else if (!before.equals(new ArrayList<Object>(mine))) {
      changed = "nums held other numbers";
    } else if (Isolation.n != n) {
      changed = "n had another value";
    }
    if (!changed.isEmpty()) {
      throw watch.failed(
          "After %s, in the process that called it %s than before.".formatted(method, changed),
          "The child has its values from you, and its changes stay with it: nothing of that needs"
              + " the parent's own variables.",
          "Which line that runs in the parent assigns to nums or n, or changes the list?");
    }
  }

  @Test
  @Check(
      id = "both-101",
      points = 1,
      needs = "challenge",
      promise =
          "Two children that both start from the n of this process, say 100, and add 1"
              + " both come to 101, and n here is still 100")
  void bothComeToOneMore() {
    try (ChildWatch watch = Conversation.watch()) {
      int n = draw();
      Isolation.n = n;
      Conversation test = Conversation.begin(watch, "test", List.of(n));
      Conversation demo = Conversation.begin(watch, "demo", List.of(n));
      test.mustBegin();
      demo.mustBegin();
      test.mustIncrement();
      demo.mustIncrement();
      test.mustEnd();
      demo.mustEnd();
      mustHold(watch, test, "n");
      mustHold(watch, demo, "n");
    }
  }

  @Test
  @Check(
      id = "waits",
      points = 1,
      needs = "challenge",
      promise = "runToEnd gives all state lines back, and not before the child has ended")
  void runToEndWaitsForTheEnd() {
    try (ChildWatch watch = Conversation.watch()) {
      List<Integer> start = Conversation.draw(nonces, 2);
      List<Integer> more = Conversation.draw(nonces, 2);
      List<String> cues = List.of("append " + more.get(0), "pop", "pop", "append " + more.get(1));
      // The child has printed all and got all, and is kept from ending: who waits for it, waits.
      watch.holdEnds();
      Calling<List<String>> call = begin(watch, "work1", start, cues);
      if (call.comesBackBeforeItsChild()) {
        throw watch.failed(
            "runToEnd came back while its child had not ended yet.",
            "Whoever calls runToEnd takes it that all is over, and that the child's last words are"
                + " among the lines.",
            "Which line waits for the end of the child, and does it wait however long that takes?");
      }
      watch.letEnd();
      mustBeAllLines(watch, call.result(), states(start, more));
    }
  }

  /** What nums is at the start and after each cue. */
  private static List<List<Integer>> states(List<Integer> start, List<Integer> more) {
    List<Integer> first = start.subList(0, 1);
    return List.of(
        start,
        List.of(start.get(0), start.get(1), more.get(0)),
        start,
        first,
        List.of(start.get(0), more.get(1)));
  }

  private static void mustBeAllLines(
      ChildWatch watch, List<String> lines, List<List<Integer>> states) {
    Optional<String> flaw =
        lines == null ? Optional.of("runToEnd gave back null") : Lines.firstFlaw(lines, states);
    if (flaw.isPresent()) {
      throw watch.failed(
          flaw.get() + ".",
          "The lines that it gives back are all that its caller learns of the child.",
          "What ends the loop that reads the lines, and which lines does it keep?");
    }
  }

  private int draw() {
    return Conversation.draw(nonces, 1).get(0);
  }
}
