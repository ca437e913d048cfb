package stopflag.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.CheckFailed;
import duet.kit.Crew;
import duet.kit.Evidence;
import duet.kit.HoistProbe;
import duet.kit.Nonces;
import duet.kit.Profile;
import duet.kit.Site;
import duet.kit.Step;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import stopflag.Worker;

/** Stops a worker from inside, beforehand and from outside, and looks into its box. */
class StopFlagChecks {
  private final Nonces nonces = Nonces.ofCheck();

  @Test
  @Check(
      id = "stops",
      points = 1,
      needs = {},
      promise =
          "run does the step again and again, and comes back after the step in which stop was"
              + " called")
  void aStepStopsItsOwnWorker() {
    try (Crew crew = Crew.assemble()) {
      int last = nonces.between(3, 9);
      AtomicReference<Worker> made = new AtomicReference<>();
      CountedStep step = CountedStep.of(crew, last, () -> made.get().stop());
      Worker worker = newWorker(crew, made, step);
      Call run = crew.call("runner", worker::run);
      crew.awaitDoneOrStuck(() -> run.ended() || step.holds());
      run.orFail("run, or stop inside a step,");
      if (step.holds()) {
        throw new CheckFailed(
            "Step %d called stop, and run began step %d.".formatted(last, last + 1),
            "Here a single thread both stops and runs: there is nothing that it could not see.",
            "What does your loop look at before it begins a step, and does it do so each time?",
            Evidence.proved(List.of(begins(step))));
      }
      if (!run.ended()) {
        throw neverBack(
            crew, "run", "Step %d called stop, and then nothing moved.".formatted(last));
      }
      if (step.begun() < last) {
        throw new CheckFailed(
            "run came back after %d steps, and nobody had called stop.".formatted(step.begun()),
            "A worker that goes home by itself leaves its work to nobody.",
            "What ends your loop, other than stop?",
            Evidence.observed(1, 1));
      }
    }
  }

  @Test
  @Check(
      id = "message-box",
      points = 1,
      needs = {},
      promise =
          "poll finds nothing before the first publish, and the newest message ever after, as often"
              + " as it is called")
  void theNewestMessageStaysInTheBox() {
    try (Crew crew = Crew.assemble()) {
      Worker worker = newWorker(crew, new AtomicReference<>(), CountedStep.never(crew));
      mustHold(OptionalInt.empty(), crew, worker, "before anything was published");
      int[] messages = {nonces.between(100, 900), 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 7};
      for (int message : messages) {
        does(crew, "publish", () -> worker.publish(message));
        OptionalInt expected = OptionalInt.of(message);
        mustHold(expected, crew, worker, "after publish(%d)".formatted(message));
        mustHold(expected, crew, worker, "when asked again after publish(%d)".formatted(message));
      }
    }
  }

  private static void mustHold(OptionalInt expected, Crew crew, Worker worker, String when) {
    AtomicReference<OptionalInt> seen = new AtomicReference<>();
    does(crew, "poll", () -> seen.set(worker.poll()));
    if (!expected.equals(seen.get())) {
      throw new CheckFailed(
          "%s, poll gave %s instead of %s."
              .formatted(sentence(when), inWords(seen), inWords(expected)),
          "Whoever asks must be able to tell whether there is a message, and whether it is the"
              + " newest, whatever number it is.",
          "Where does your worker remember that there is a message, and who changes that?",
          Evidence.observed(1, 1));
    }
  }

  private static String inWords(AtomicReference<OptionalInt> seen) {
    return seen.get() == null ? "null" : inWords(seen.get());
  }

  private static String inWords(OptionalInt message) {
    return message.isPresent() ? String.valueOf(message.getAsInt()) : "nothing";
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Test
  @Check(
      id = "no-lost-stop",
      points = 1,
      needs = "stops",
      promise = "Whoever was stopped before it runs, once or twice, begins no step at all")
  void aStopBeforeTheStartCounts() {
    try (Crew crew = Crew.assemble()) {
      CountedStep step = CountedStep.never(crew);
      Worker worker = newWorker(crew, new AtomicReference<>(), step);
      mustNotBegin(crew, worker, step, "stop was called, and run began a step afterwards.");
      mustNotBegin(crew, worker, step, "stop was called again, and run began a step afterwards.");
    }
  }

  private static void mustNotBegin(Crew crew, Worker worker, CountedStep step, String observed) {
    does(crew, "stop", worker::stop);
    Call run = crew.call("runner", worker::run);
    crew.awaitDoneOrStuck(() -> run.ended() || step.holds());
    run.orFail("run");
    if (step.begun() > 0) {
      throw new CheckFailed(
          observed,
          "A thread that was started may be late. Whoever has called stop meanwhile believes that"
              + " all is over, and nobody will call it again.",
          "What does run do before it looks at the flag for the first time?",
          Evidence.proved(
              List.of(
                  new Step("stopper", "", 0, "calls stop, which comes back", ""), begins(step))));
    }
    if (!run.ended()) {
      throw neverBack(crew, "run", "stop was called, and then run, which never came back.");
    }
  }

  @Test
  @Check(
      id = "stops-from-outside",
      points = 2,
      needs = "stops",
      profile = Profile.TIERED,
      promise = "A worker that has been at work for long sees that another thread has called stop")
  void theLoopSeesWhatAnotherThreadWrites() {
    HoistProbe.of(OutsideStop::new)
        .calling("run", "stop")
        .observed("stop had come back, and run went on for ever.")
        .teaching(
            "As far as the compiler can tell, nobody changes the flag while the loop runs. So it"
                + " looks at it once, before the loop, and leaves nothing in the loop but the step."
                + " This loop would not end in a hundred years.",
            "What in your program tells the compiler, and the reader of it, that the flag is"
                + " written by another thread?")
        .run();
  }

  /** One worker that runs, and somebody else who stops it. */
  private static final class OutsideStop implements HoistProbe.Scene {
    private final Worker worker = new Worker(new EmptyStep());

    @Override
    public void read() {
      worker.run();
    }

    @Override
    public void write() {
      worker.stop();
    }
  }

  @Test
  @Check(
      id = "cheap",
      points = 1,
      needs = "stops",
      promise =
          "Between two steps run does not wait; while a step lasts, its thread holds no lock of"
              + " yours, and stop, publish and poll come back")
  void nobodyIsKeptWaiting() {
    try (Crew crew = Crew.assemble()) {
      mustNotPause(crew);
      LongStep step = new LongStep(crew);
      Worker worker = newWorker(crew, new AtomicReference<>(), step);
      Call run =
          crew.call(
              "runner",
              () -> {
                step.begins();
                worker.run();
              });
      if (!crew.awaitDoneOrStuck(() -> run.ended() || step.holds()) || !step.holds()) {
        run.orFail("run");
        throw neverBack(crew, "run", "run did not begin a single step.");
      }
      mustHoldNoLock(step);
      mustComeBackMeanwhile(crew, step, "publish", () -> worker.publish(1));
      mustComeBackMeanwhile(crew, step, "poll", worker::poll);
      mustComeBackMeanwhile(crew, step, "stop", worker::stop);
      step.letGo();
      mustComeBack(crew, run, "run");
      run.orFail("run");
    }
  }

  private void mustNotPause(Crew crew) {
    AtomicReference<Worker> made = new AtomicReference<>();
    HurriedStep step = new HurriedStep(nonces.between(3, 9), () -> made.get().stop());
    Worker worker = newWorker(crew, made, step);
    does(crew, "run", worker::run);
    if (!step.afterPause().equals(Site.NONE)) {
      throw new CheckFailed(
          "Between two steps, the thread that does them slept or waited.",
          "The work then takes as long as all the pauses, however short its steps are. And a pause"
              + " makes nothing visible: it only gives the other thread more time.",
          "What in your loop lets time pass, and what was it meant to be good for?",
          Evidence.proved(List.of(begins(step.afterPause()))));
    }
  }

  private static void mustHoldNoLock(LongStep step) {
    LongStep.Moment moment = step.first().orElseThrow();
    if (moment.locks() > 0) {
      throw dear("run began a step while its thread held a lock.", List.of(begins(moment.site())));
    }
  }

  private static void mustComeBackMeanwhile(
      Crew crew, LongStep step, String method, Call.Body body) {
    Call call = crew.call("caller", body);
    if (!crew.awaitDoneOrStuck(call::ended, call.thread())) {
      throw dear(
          "While a step lasted, " + method + " did not come back.",
          List.of(
              begins(step.first().orElseThrow().site()),
              new Step("caller", "", 0, "waits in " + method, "")));
    }
    call.orFail(method);
  }

  private static CheckFailed dear(String observed, List<Step> steps) {
    return new CheckFailed(
        observed,
        "A step may take an hour, and whoever wants to stop the worker would wait for that hour."
            + " What a step does is not yours, either: one that waits for another thread, which in"
            + " turn wants to call stop, never ends.",
        "What exactly needs the lock: the look at the flag, or the work as well?",
        Evidence.proved(steps));
  }

  private static Worker newWorker(Crew crew, AtomicReference<Worker> made, stopflag.Step step) {
    does(crew, "new Worker", () -> made.set(new Worker(step)));
    return made.get();
  }

  /** Calls the submission on a thread of its own, to its end. */
  private static void does(Crew crew, String method, Call.Body body) {
    Call call = crew.call("caller", body);
    mustComeBack(crew, call, method);
    call.orFail(method);
  }

  private static void mustComeBack(Crew crew, Call call, String method) {
    if (!crew.awaitDoneOrStuck(call::ended)) {
      throw neverBack(crew, method, method + " never came back.");
    }
  }

  private static CheckFailed neverBack(Crew crew, String method, String observed) {
    return new CheckFailed(
        observed,
        "Whoever calls " + method + " waits for ever.",
        "Look at what each thread waits for below: who was meant to bring that about?",
        Evidence.proved(List.of(), crew.doing()));
  }

  private static Step begins(CountedStep step) {
    return begins(step.tooMuch());
  }

  private static Step begins(Site site) {
    return new Step("runner", site.file(), site.line(), "begins a step", "");
  }
}
