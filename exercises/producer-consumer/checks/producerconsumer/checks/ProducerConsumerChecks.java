package producerconsumer.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Meet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import producerconsumer.Pipeline;

/** Holds workers, inputs or outputs, and looks at who waits and who piles up. */
class ProducerConsumerChecks {
  private static final int CAPACITY = 2;
  private static final int WORKERS = 3;
  private static final int MANY = 200;

  @Test
  @Check(
      id = "all-once",
      points = 2,
      needs = {},
      promise =
          "Every input is worked on once and every output delivered once, by the caller alone; then"
              + " run comes back")
  void everythingComesThroughOnce() {
    try (Crew crew = Crew.assemble()) {
      Gate end = crew.gate();
      Evening evening = new Evening(crew, CAPACITY, WORKERS);
      evening.begin(Inputs.endingAt(MANY, end));
      // All workers have done what there is, and wait, when it turns out that nothing more comes.
      evening.comesTrueTooSoon(() -> evening.call().ended());
      evening.note("inputs", "say that there are no more");
      end.open();
      evening.mustComeBack();
      evening.call().orFail("run");
      List<Integer> all = IntStream.rangeClosed(1, MANY).boxed().toList();
      mustBeAll(evening, all.equals(evening.worked()), "worked on");
      mustBeAll(evening, all.equals(evening.delivered()), "delivered");
      evening.mustBe(
          evening.isDeliveredByCallerAlone(),
          "Outputs were delivered by other threads than the one that called run.",
          "Whoever takes the outputs relies on being alone: it may use no lock at all.",
          "On which thread is out called?");
      mustRefuse(crew, evening, 0, 1);
      mustRefuse(crew, evening, 1, 0);
    }
  }

  private static void mustBeAll(Evening evening, boolean holds, String what) {
    evening.mustBe(
        holds,
        "Of %d inputs, not every one was %s exactly once.".formatted(MANY, what),
        "What is lost nobody gets, and what is done twice somebody pays for twice.",
        "Follow one input on its way: who has it, and can two have it, or nobody?");
  }

  private static void mustRefuse(Crew crew, Evening evening, int capacity, int workers) {
    Call call =
        crew.call("caller", () -> new Pipeline<Integer, Integer>(capacity, workers, n -> n));
    evening.reaches(call::ended);
    evening.mustBe(
        call.thrown().filter(IllegalArgumentException.class::isInstance).isPresent(),
        "A pipeline with capacity %d and %d workers was not refused with IllegalArgumentException."
            .formatted(capacity, workers),
        "Where there is no room, or nobody who works, everybody waits for ever.",
        "Look at the arguments first.");
  }

  @Test
  @Check(
      id = "parallel-workers",
      points = 2,
      needs = "all-once",
      promise = "As many inputs are worked on at the same time as there are workers")
  void allWorkersWork() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(WORKERS);
      Evening evening = new Evening(crew, CAPACITY, WORKERS).working(number -> meet.arrive());
      evening.begin(Inputs.to(WORKERS));
      evening.mustBe(
          evening.reaches(meet::met),
          "There were 3 workers and 3 inputs, and they were never worked on at the same time.",
          "With one after the other, three workers are no faster than one.",
          "How many threads call work, and what does each of them wait for before it does?");
      evening.mustComeBack();
    }
  }

  @Test
  @Check(
      id = "back-pressure",
      points = 2,
      needs = "all-once",
      promise =
          "While the workers are busy, or the consumer is, no more inputs are fetched than there is"
              + " room for")
  void nothingPilesUp() {
    try (Crew crew = Crew.assemble()) {
      Gate work = crew.gate();
      Evening evening = new Evening(crew, CAPACITY, WORKERS).working(number -> work.pass());
      mustNotFetchMoreThan(
          CAPACITY + WORKERS + 1,
          evening,
          "All 3 workers were busy, there was room for 2 inputs, and more than 6 had been fetched.",
          "Which of your collections can grow, and who is stopped when it is full?");
      work.open();
      evening.mustComeBack();
      Gate table = crew.gate();
      Evening slow = new Evening(crew, CAPACITY, WORKERS).delivering(number -> table.pass());
      mustNotFetchMoreThan(
          2 * CAPACITY + WORKERS + 2,
          slow,
          "The first output was not taken yet, there was room for 2 inputs and 2 outputs, and more"
              + " than 9 inputs had been fetched.",
          "Where do outputs wait for the caller, and who is stopped when there are too many?");
      table.open();
      slow.mustComeBack();
    }
  }

  private static void mustNotFetchMoreThan(
      int most, Evening evening, String observed, String advice) {
    Inputs inputs = Inputs.to(MANY);
    evening.begin(inputs);
    boolean tooMany = evening.comesTrueTooSoon(() -> inputs.fetched() > most);
    evening.mustBe(
        !tooMany,
        observed,
        "What comes in faster than it goes out piles up, until there is no memory left.",
        advice);
  }

  @Test
  @Check(
      id = "ends",
      points = 1,
      needs = "parallel-workers",
      promise = "When run comes back, all its threads have ended")
  void nobodyStaysBehind() {
    try (Crew crew = Crew.assemble()) {
      Meet meet = crew.meet(WORKERS);
      // Each of the workers is seen once.
      Evening evening = new Evening(crew, CAPACITY, WORKERS).working(number -> meet.arrive());
      evening.begin(Inputs.to(MANY));
      evening.mustComeBack();
      evening.mustBeAlone("run had come back, and %s."::formatted);
    }
  }

  @Test
  @Check(
      id = "empty",
      points = 1,
      needs = "all-once",
      promise = "Without any input, run comes back, and nothing is delivered")
  void nothingInNothingOut() {
    try (Crew crew = Crew.assemble()) {
      Evening evening = new Evening(crew, CAPACITY, WORKERS);
      evening.begin(Inputs.to(0));
      evening.mustComeBack();
      evening.call().orFail("run, without any input,");
      evening.mustBe(
          evening.delivered().isEmpty(),
          "There was no input, and something was delivered.",
          "Somebody gets a plate that nobody ordered.",
          "What does out get that is no output?");
    }
  }

  @Test
  @Check(
      id = "work-fails",
      points = 1,
      needs = "all-once",
      promise = "What work throws comes out of run, and all threads end")
  void aFailureEndsTheRun() {
    try (Crew crew = Crew.assemble()) {
      RuntimeException burnt = new IllegalStateException("burnt");
      Evening evening =
          new Evening(crew, CAPACITY, WORKERS)
              .working(
                  number -> {
                    if (number == 4) {
                      throw burnt;
                    }
                  });
      evening.begin(Inputs.to(MANY));
      evening.mustComeBack();
      Throwable thrown = evening.call().thrown().orElse(null);
      evening.mustBe(
          thrown == burnt,
          thrown == null
              ? "The work on one input threw, and run came back as if nothing had happened."
              : "The work on one input threw, and something else came out of run.",
          "Whoever called run believes that everything went well, or does not learn what was wrong.",
          "Where does an exception go that is thrown in a thread of yours?");
      evening.mustBeAlone("run had thrown, and %s."::formatted);
    }
  }

  @Test
  @Check(
      id = "interrupt",
      points = 1,
      needs = "all-once",
      promise =
          "When its caller is interrupted, run interrupts the workers, waits for them, and throws"
              + " InterruptedException")
  void anInterruptEndsTheRun() {
    try (Crew crew = Crew.assemble()) {
      Gate work = crew.gate();
      Evening evening = new Evening(crew, CAPACITY, WORKERS).working(number -> work.pass());
      evening.begin(Inputs.to(MANY));
      evening.reaches(() -> work.held() > 0);
      evening.note("somebody", "interrupts the caller, while the workers are busy");
      evening.call().thread().interrupt();
      evening.mustBe(
          evening.comesTrueTooSoon(() -> work.interrupts() > 0),
          "The caller of run was interrupted, and its workers were not.",
          "Nobody needs what they are working on any more, and nobody tells them.",
          "Where does run catch the interrupt, and who else has to hear of it?");
      evening.mustBe(
          !evening.comesTrueTooSoon(() -> evening.call().ended()),
          "The caller of run was interrupted, and run came back before its workers were over.",
          "Whoever called run believes that nobody is at work any more.",
          "What does run do after it has interrupted the workers?");
      work.open();
      evening.mustComeBack();
      evening.mustBe(
          evening.call().thrown().filter(InterruptedException.class::isInstance).isPresent(),
          "The caller of run was interrupted, and run did not throw InterruptedException.",
          "Whoever interrupted it waits for the thread to stop what it is doing.",
          "What becomes of the exception that the wait throws?");
      evening.mustBeAlone("run had been interrupted and had come back, and %s."::formatted);
    }
  }
}
