package cancelme.checks;

import cancelme.Handle;
import cancelme.checks.Passenger.Asked;
import cancelme.checks.Passenger.Outcome;
import duet.kit.Check;
import duet.kit.Crew;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stops downloads while they wait and while they are busy, and looks at what they leave behind. */
class CancelMeChecks {
  private static final String DEAF =
      "Nobody can stop a thread that does not listen: it goes on for as long as its source does.";
  private static final String LINE =
      "A line that nobody hangs up stays busy, and one that is hung up twice may by then be somebody"
          + " else's.";

  @Test
  @Check(
      id = "completes",
      points = 1,
      needs = {},
      promise =
          "All chunks are read in order, the source is closed once, and await gives all bytes; start"
              + " does not wait for that")
  void whatIsNotStoppedIsDone() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film film = Film.of(crew, 4);
      Outcome outcome = passenger.answer(passenger.download(film, false));
      mustBeBytes(passenger, outcome.bytes(), 4);
      mustBeClosed(passenger, film);
      Film slow = Film.waitingForTheThird(crew);
      Handle handle = passenger.start(slow);
      passenger.mustPause(slow);
      passenger.note("source", "gives the third chunk");
      slow.goOn();
      mustBeBytes(passenger, passenger.bytes(handle), 3);
      mustBeClosed(passenger, slow);
      passenger.mustBe(
          !passenger.isCancelled(handle),
          "Nobody had called cancel, and isCancelled said true.",
          "Whoever asks is told that somebody else has stopped the download.",
          "What does isCancelled look at?");
      passenger.mustBe(
          passenger.reaches(slow::threadIsGone),
          "The download was over, and its thread was not.",
          "A thread that nobody ends keeps its program alive.",
          "What does the thread do after the download?");
    }
  }

  private static void mustBeBytes(Passenger passenger, byte[] bytes, int last) {
    byte[] expected = new byte[last];
    for (int i = 0; i < last; i++) {
      expected[i] = (byte) (i + 1);
    }
    passenger.mustBe(
        Arrays.equals(expected, bytes),
        "Of a source that gave %s, the download gave %s."
            .formatted(Arrays.toString(expected), bytes == null ? "null" : Arrays.toString(bytes)),
        "What has come has come: nothing of it may be lost.",
        "Where do you keep the chunks, and what is given back on each way out?");
  }

  private static void mustBeClosed(Passenger passenger, Film film) {
    passenger.mustBe(
        passenger.reaches(() -> film.closed() > 0),
        "The download was over, and its source had not been closed.",
        LINE,
        "On which ways does your method come back, and which of them passes by close?");
    passenger.mustBe(
        film.closed() == 1,
        "The source was closed more than once.",
        LINE,
        "How many of your lines close it, and can more than one of them be reached?");
    passenger.mustBe(
        film.askedAfterClosing() == 0,
        "The source was asked for a chunk after it had been closed.",
        LINE,
        "What ends your loop, and what comes after it?");
  }

  @Test
  @Check(
      id = "cancel-blocked",
      points = 2,
      needs = "completes",
      promise = "cancel ends a download that waits for its source, and the source is closed once")
  void whoeverWaitsIsStopped() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film film = Film.waitingForTheThird(crew);
      Handle handle = passenger.start(film);
      passenger.mustPause(film);
      passenger.cancelled(handle);
      passenger.mustBe(
          passenger.reaches(() -> film.wasStopped() && film.closed() > 0),
          film.wasStopped()
              ? "cancel was called while the download waited for the third chunk, and the source was"
                  + " not closed."
              : "cancel was called while the download waited for the third chunk, and it waited on.",
          DEAF,
          "What does cancel do to a thread that waits, and cannot look at anything?");
      passenger.answer(passenger.await(handle, new StoppedClock()));
      mustBeClosed(passenger, film);
      passenger.mustBe(
          passenger.isCancelled(handle),
          "cancel was called while the download was under way, and isCancelled said false.",
          "Whoever asks believes that the film is complete.",
          "What does isCancelled look at?");
    }
  }

  @Test
  @Check(
      id = "cancel-busy",
      points = 2,
      needs = "completes",
      promise =
          "cancel comes back at once, and ends a download whose source never waits before its next"
              + " chunk")
  void whoeverIsBusyListens() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film film = Film.busyWithTheThird(crew);
      Handle handle = passenger.start(film);
      passenger.mustPause(film);
      Asked<Boolean> cancel = passenger.cancel(handle);
      passenger.mustBe(
          passenger.reaches(cancel::ended),
          "cancel did not come back before the download had stopped.",
          "Whoever cancels has something better to do than to wait.",
          "What does cancel wait for?");
      passenger.answer(cancel);
      passenger.note("source", "gives the third chunk");
      film.goOn();
      passenger.mustBe(
          passenger.reaches(() -> film.closed() > 0 || film.asked() > 3) && film.asked() == 3,
          "cancel was called while the third chunk was being given, and the fourth one was asked"
              + " for.",
          DEAF,
          "Where does your loop look whether it was asked to stop?");
      passenger.answer(passenger.await(handle, new StoppedClock()));
      mustBeClosed(passenger, film);
    }
  }

  @Test
  @Check(
      id = "flag-restored",
      points = 1,
      needs = "completes",
      promise = "When download comes back after an interrupt, its thread still knows of that")
  void theFlagIsUpAgain() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      for (Film film : new Film[] {Film.waitingForTheThird(crew), Film.busyWithTheThird(crew)}) {
        Asked<Outcome> download = passenger.download(film, false);
        passenger.mustPause(film);
        passenger.note("somebody", "interrupts the passenger");
        download.call().thread().interrupt();
        passenger.reaches(film::wasStopped);
        film.goOn();
        passenger.mustBe(
            passenger.reaches(download::ended),
            "The thread in download was interrupted, and download did not come back.",
            DEAF,
            "How does download learn of the interrupt: when it waits, and when it does not?");
        download.call().orFail("download");
        passenger.mustBe(
            download.answer().get().interrupted(),
            "The thread in download was interrupted, and when download came back, it did not know of"
                + " that any more.",
            "Whoever called download may have to stop as well, and can only see it by that.",
            "Which of your lines take the flag down, and who puts it up again?");
      }
    }
  }

  @Test
  @Check(
      id = "cancel-before-start",
      points = 1,
      needs = "completes",
      promise =
          "Whoever is interrupted before it begins asks for no chunk, closes the source, and gives no"
              + " bytes")
  void whoeverIsStoppedBeforeItBegins() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      passenger.note("somebody", "has interrupted the passenger before");
      Film film = Film.of(crew, 4);
      Outcome outcome = passenger.answer(passenger.download(film, true));
      passenger.mustBe(
          film.asked() == 0,
          "The thread had been interrupted before download began, and a chunk was asked for.",
          DEAF,
          "What does your loop do first?");
      mustBeBytes(passenger, outcome.bytes(), 0);
      mustBeClosed(passenger, film);
    }
  }

  @Test
  @Check(
      id = "cancel-after-end",
      points = 1,
      needs = "completes",
      promise = "cancel after the end changes nothing: neither the bytes, nor isCancelled")
  void whatIsOverCannotBeStopped() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film film = Film.of(crew, 4);
      Handle handle = passenger.start(film);
      mustBeBytes(passenger, passenger.bytes(handle), 4);
      passenger.reaches(film::threadIsGone);
      passenger.cancelled(handle);
      passenger.cancelled(handle);
      passenger.mustBe(
          !passenger.isCancelled(handle),
          "cancel was called when the download was over, and isCancelled said true.",
          "Whoever asks believes that the film is not complete.",
          "What does cancel have to find out before it notes anything?");
      mustBeBytes(passenger, passenger.bytes(handle), 4);
      mustBeClosed(passenger, film);
    }
  }

  @Test
  @Check(
      id = "keeps-partial",
      points = 1,
      needs = {"cancel-blocked", "cancel-busy"},
      promise = "After cancel, await gives the bytes that had come by then")
  void whatHasComeIsKept() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film waiting = Film.waitingForTheThird(crew);
      Handle handle = passenger.start(waiting);
      passenger.mustPause(waiting);
      passenger.cancelled(handle);
      mustBeBytes(passenger, passenger.bytes(handle), 2);
      Film busy = Film.busyWithTheThird(crew);
      Handle other = passenger.start(busy);
      passenger.mustPause(busy);
      passenger.cancelled(other);
      passenger.note("source", "gives the third chunk");
      busy.goOn();
      mustBeBytes(passenger, passenger.bytes(other), 3);
    }
  }

  @Test
  @Check(
      id = "await-limit",
      points = 1,
      needs = "completes",
      promise =
          "await gives nothing once its limit is over, by the clock that it was given; the download"
              + " goes on")
  void theLimitIsMeasuredByTheClock() {
    try (Crew crew = Crew.assemble()) {
      Passenger passenger = new Passenger(crew);
      Film film = Film.waitingForTheThird(crew);
      Handle handle = passenger.start(film);
      passenger.mustPause(film);
      StoppedClock clock = new StoppedClock();
      Asked<Optional<byte[]>> await = passenger.await(handle, clock);
      passenger.comesTrueInTime(await::ended);
      passenger.mustBe(
          !await.ended(),
          "The download was under way, no time had passed on the clock, and await came back.",
          "Whoever waits for the film gets none, though it is on its way.",
          "What does await wait for?");
      passenger.mustBe(
          clock.isSetFor(Passenger.LIMIT),
          "await did not set the alarm for its limit.",
          "A limit that nobody watches is none.",
          "Which clock measures the limit, and how does it tell you?");
      passenger.ring(clock);
      passenger.mustBe(
          passenger.comesTrueInTime(await::ended),
          "The limit was over, and await did not come back.",
          "Whoever waits with a limit has something else to do afterwards.",
          "What does the alarm do, and who waits for that?");
      // Asked first: what await gives is a matter of luck where the alarm stops the download.
      passenger.mustBe(
          !film.wasStopped() && !passenger.isCancelled(handle),
          "The limit of await was over, and the download was stopped.",
          "Others may still wait for it.",
          "What does await do when the limit is over?");
      mustGiveNothing(passenger, await);
      film.goOn();
      mustBeBytes(passenger, passenger.bytes(handle), 3);
    }
  }

  private static void mustGiveNothing(Passenger passenger, Asked<Optional<byte[]>> await) {
    await.call().orFail("await");
    passenger.mustBe(
        await.answer().get() != null && await.answer().get().isEmpty(),
        "The limit was over before the download was, and await gave something.",
        "Whoever gets bytes believes that this is all.",
        "How does await find out what came first?");
  }
}
