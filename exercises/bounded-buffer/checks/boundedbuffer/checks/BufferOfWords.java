package boundedbuffer.checks;

import boundedbuffer.BoundedBuffer;
import duet.kit.Call;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** A buffer of the submission, and those who use it, each on a thread of its own. */
final class BufferOfWords {
  /** Whoever takes, and what it got. */
  record Taking(String name, Call call, AtomicReference<String> got) {}

  /** Whoever puts. */
  record Putting(String name, String word, Call call) {}

  private final Crew crew;
  private final BoundedBuffer<String> buffer;
  private final List<Step> steps = new ArrayList<>();

  private BufferOfWords(Crew crew, BoundedBuffer<String> buffer) {
    this.crew = crew;
    this.buffer = buffer;
  }

  static BufferOfWords of(Crew crew, int capacity) {
    AtomicReference<BoundedBuffer<String>> made = new AtomicReference<>();
    Call call = crew.call("caller", () -> made.set(new BoundedBuffer<>(capacity)));
    mustComeBack(crew, call, "new BoundedBuffer");
    call.orFail("new BoundedBuffer");
    return new BufferOfWords(crew, made.get());
  }

  BoundedBuffer<String> itself() {
    return buffer;
  }

  Putting putting(String name, String word) {
    note(name, "calls put(\"" + word + "\")");
    return new Putting(name, word, crew.call(name, () -> buffer.put(word)));
  }

  Taking taking(String name) {
    note(name, "calls take()");
    AtomicReference<String> got = new AtomicReference<>();
    return new Taking(name, crew.call(name, () -> got.set(taken())), got);
  }

  /** Throws where it is no word: a buffer may have something else in it than was put. */
  private String taken() throws InterruptedException {
    String word = buffer.take();
    return word;
  }

  /** Puts where there is room. */
  void put(String word) {
    Putting putting = putting("caller", word);
    mustComeBack(crew, putting.call(), "put, with room in the buffer,");
    putting.call().orFail("put");
  }

  /** Takes where there is something. */
  String take() {
    Taking taking = taking("caller");
    mustComeBack(crew, taking.call(), "take, with an element in the buffer,");
    taking.call().orFail("take");
    return taking.got().get();
  }

  boolean offer(String word) {
    return ask("offer", () -> buffer.offer(word) ? "true" : "false").equals("true");
  }

  String poll() {
    return ask("poll", buffer::poll);
  }

  int size() {
    return Integer.parseInt(ask("size", () -> Integer.toString(buffer.size())));
  }

  private interface Question {
    String answer() throws Exception;
  }

  private String ask(String method, Question question) {
    AtomicReference<String> answer = new AtomicReference<>();
    Call call = crew.call("caller", () -> answer.set(question.answer()));
    mustComeBack(crew, call, method);
    call.orFail(method);
    return answer.get();
  }

  void note(String actor, String what) {
    steps.add(new Step(actor, "", 0, what, ""));
  }

  /** What was done so far is no part of the story. */
  void forget() {
    steps.clear();
  }

  /** Whether it comes true; false once nobody is left who could bring it about. */
  boolean reaches(BooleanSupplier good) {
    return crew.awaitDoneOrStuck(good);
  }

  CheckFailed failed(String observed, String why, String advice) {
    return new CheckFailed(observed, why, advice, Evidence.proved(steps, crew.doing()));
  }

  private static void mustComeBack(Crew crew, Call call, String what) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw new CheckFailed(
          what + " never came back.",
          "Whoever calls it waits for ever, though there is nothing to wait for.",
          "Look at what each thread waits for below: who was meant to wake it?",
          Evidence.proved(List.of(), crew.doing()));
    }
  }

  /**
   * The caller of put or take must wait now: neither come back, nor look again and again, nor set
   * itself an alarm clock.
   */
  void mustWait(Call call, String observed, String advice) {
    if (crew.awaitDoneOrRest(call::ended)) {
      call.orFail(observed.contains("take") ? "take" : "put");
      throw failed(
          observed + " came back.",
          "There was nothing that it could have come back with, or room that it could have used.",
          advice);
    }
    if (call.waitsByTheClock()) {
      throw failed(
          observed + " waited with a time limit, again and again.",
          "Whoever waits by the clock wakes up for nothing many times, and sleeps on for a while"
              + " when it could go on.",
          "Who changes what it waits for? That one knows when it is time to wake somebody.");
    }
  }
}
