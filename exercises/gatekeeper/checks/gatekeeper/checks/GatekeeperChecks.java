package gatekeeper.checks;

import duet.kit.Call;
import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Flavour;
import duet.kit.Gate;
import duet.kit.Meet;
import duet.kit.Sweep;
import duet.kit.Wakeups;
import gatekeeper.MeetingPoint;
import gatekeeper.Permits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Lets a crowd come to the gate, and looks at who gets in. */
class GatekeeperChecks {
  private static final String CROWDED =
      "Whoever relies on the number finds more inside than there is room for.";
  private static final String FORGOTTEN =
      "Somebody sleeps though it could go on, and whoever could have woken it believes that it has.";

  @Test
  @Check(
      id = "at-most-n",
      points = 1,
      needs = {},
      flavour = Flavour.SWEPT,
      promise =
          "Never more get in than there are permits, wherever one thread is interrupted by another;"
              + " who comes too late waits, without using the processor")
  void neverMoreThanThereArePermits() {
    try (Crew crew = Crew.assemble();
        Wakeups wakeups = Wakeups.watch(crew)) {
      Crowd crowd = new Crowd(crew);
      mustRefuse(crowd, "Permits(-1)", () -> new Permits(-1));
      Permits permits = crowd.made("Permits(2)", () -> new Permits(2));
      for (int i = 1; i <= 2; i++) {
        crowd.does("guest " + i, "acquire()", permits::acquire);
      }
      Call third = crowd.call("guest 3", "acquire()", permits::acquire);
      crowd.mustBe(
          !crowd.comesTrueTooSoon(third::ended),
          "There were 2 permits, and 3 got in.",
          CROWDED,
          "What must be true before acquire may come back?");
      AtomicBoolean got = new AtomicBoolean();
      crowd.does("guest 4", "tryAcquire()", () -> got.set(permits.tryAcquire()));
      crowd.mustBe(
          !got.get(),
          "There were 2 permits, 2 had been taken, and tryAcquire got another one.",
          CROWDED,
          "What must be true before tryAcquire may say true?");
      crowd.mustBe(
          !third.waitsByTheClock(),
          "There was no permit left, and acquire waited with a time limit, again and again.",
          "Whoever waits by the clock wakes up for nothing many times, and sleeps on for a while"
              + " when it could go on.",
          "Who changes what it waits for? That one knows when it is time to wake somebody.");
      crowd.note("somebody", "wakes all who wait, without a reason");
      wakeups.wakeAll();
      crowd.mustBe(
          !third.ended(),
          "acquire was woken without a reason while there was no permit, and came back instead of"
              + " waiting on.",
          CROWDED,
          "What do you know when wait comes back, and what do you only believe?");
    }
    sweep("try-try", "tryAcquire", "tryAcquire", TwoAtTheGate::tryForOne);
    sweep("take-take", "acquire", "acquire", TwoAtTheGate::takeTwo);
    sweep("give-give", "release", "release", TwoAtTheGate::giveTwo);
    sweep("take-give", "acquire", "release", TwoAtTheGate::takeAndGive);
    sweep("give-take", "release", "acquire", TwoAtTheGate::giveAndTake);
  }

  private static void sweep(
      String name, String first, String second, Supplier<TwoAtTheGate> scenes) {
    Sweep.of(name, scenes)
        .calling(first, second)
        .teaching(
            "What one of the two knew was no longer true when it acted on it.",
            "Follow the steps below: between which two of your lines did the other one come in, and"
                + " which lock was meant to keep it out?")
        .run();
  }

  private static void mustRefuse(Crowd crowd, String what, Call.Body body) {
    Call call = crowd.call("gatekeeper", "new " + what, body);
    crowd.mustComeBack(call, "new " + what);
    crowd.mustBe(
        call.thrown().filter(IllegalArgumentException.class::isInstance).isPresent(),
        "new " + what + " did not throw IllegalArgumentException.",
        "A number that makes no sense is best refused where it comes in.",
        "Look at the argument first.");
  }

  @Test
  @Check(
      id = "at-least-n",
      points = 1,
      needs = {},
      promise = "As many get in together as there are permits")
  void allPermitsCanBeUsed() {
    try (Crew crew = Crew.assemble()) {
      Crowd crowd = new Crowd(crew);
      Permits permits = crowd.made("Permits(3)", () -> new Permits(3));
      Meet meet = crew.meet(3);
      for (int i = 1; i <= 3; i++) {
        crowd.call(
            "guest " + i,
            "acquire()",
            () -> {
              permits.acquire();
              meet.arrive();
            });
      }
      crowd.mustBe(
          crowd.reaches(meet::met),
          "There were 3 permits, and 3 could not be inside together.",
          "A permit that nobody can use is room that stands empty while people wait outside.",
          "At which number of permits does acquire go on, and at which does it wait?");
    }
  }

  @Test
  @Check(
      id = "release-wakes",
      points = 1,
      needs = "at-most-n",
      flavour = Flavour.SWEPT,
      promise = "Each release lets one of those in who wait, however many of both there are")
  void eachReleaseLetsOneIn() {
    try (Crew crew = Crew.assemble();
        Wakeups wakeups = Wakeups.watch(crew)) {
      Crowd crowd = new Crowd(crew);
      Permits permits = crowd.made("Permits(0)", () -> new Permits(0));
      List<Call> guests = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        Call guest = crowd.call("guest " + i, "acquire()", permits::acquire);
        guests.add(guest);
        crowd.mustBe(
            !crowd.comesTrueTooSoon(guest::ended),
            "There was no permit, and acquire came back.",
            CROWDED,
            "What must be true before acquire may come back?");
      }
      // At one go, before anybody who was woken can do anything, where one lock guards all.
      Runnable thrice =
          () -> {
            permits.release();
            permits.release();
            permits.release();
          };
      crowd.call(
          "gatekeeper",
          "release() three times, at one go",
          () -> {
            if (!wakeups.withTheOnlyLock(thrice)) {
              thrice.run();
            }
          });
      crowd.mustBe(
          crowd.reaches(() -> guests.stream().allMatch(Call::ended)),
          "Three waited, there were three releases, and not all of the three got in.",
          FORGOTTEN,
          "Whom does release wake, and is there a case in which it wakes nobody?");
    }
  }

  @Test
  @Check(
      id = "release-by-other",
      points = 1,
      needs = "at-least-n",
      promise = "Any thread may release, whether it has a permit or not")
  void permitsBelongToNobody() {
    try (Crew crew = Crew.assemble()) {
      Crowd crowd = new Crowd(crew);
      Permits permits = crowd.made("Permits(1)", () -> new Permits(1));
      crowd.does("guest 1", "acquire()", permits::acquire);
      crowd.does("guest 2", "release()", permits::release);
      crowd.does("guest 3", "acquire()", permits::acquire);
      crowd.does("guest 4", "release()", permits::release);
      crowd.does("guest 4", "release()", permits::release);
      crowd.does("guest 5", "acquire()", permits::acquire);
      crowd.does("guest 6", "acquire()", permits::acquire);
      for (int i = 1; i <= 4; i++) {
        crowd.does("guest 7", "release()", permits::release);
      }
      for (int i = 1; i <= 4; i++) {
        crowd.does("guest 8", "acquire()", permits::acquire);
      }
    }
  }

  @Test
  @Check(
      id = "barrier-holds",
      points = 1,
      needs = {},
      promise = "Nobody leaves the meeting point, and no action is run, before all are there")
  void nobodyLeavesBeforeAllAreThere() {
    try (Crew crew = Crew.assemble()) {
      Crowd crowd = new Crowd(crew);
      mustRefuse(crowd, "MeetingPoint(0)", () -> new MeetingPoint(0, () -> {}));
      AtomicInteger met = new AtomicInteger();
      MeetingPoint door =
          crowd.made("MeetingPoint(3, action)", () -> new MeetingPoint(3, met::incrementAndGet));
      Call one = crowd.call("singer 1", "await()", door::await);
      Call other = crowd.call("singer 2", "await()", door::await);
      boolean left = crowd.comesTrueTooSoon(() -> one.ended() || other.ended());
      one.orFail("await");
      other.orFail("await");
      crowd.mustBe(
          !left,
          "Two of three were there, and one of them left.",
          "Whoever goes on alone does not find the others where it goes.",
          "What must be true before await may come back?");
      crowd.mustBe(
          met.get() == 0,
          "Two of three were there, and the action was run.",
          "The sign was given, and somebody was missing.",
          "Who runs the action, and how does it know that it is the last one?");
      crowd.mustBe(
          !one.waitsByTheClock() && !other.waitsByTheClock(),
          "Two of three were there, and waited with a time limit, again and again.",
          "Whoever waits by the clock wakes up for nothing many times, and sleeps on for a while when"
              + " it could go on.",
          "Who changes what it waits for? That one knows when it is time to wake somebody.");
    }
  }

  @Test
  @Check(
      id = "barrier-opens",
      points = 1,
      needs = "barrier-holds",
      promise =
          "When all are there, the action is run once, and when it is over all leave, each with its"
              + " number")
  void allLeaveTogether() {
    try (Crew crew = Crew.assemble()) {
      Crowd crowd = new Crowd(crew);
      Gate action = crew.gate();
      AtomicInteger runs = new AtomicInteger();
      MeetingPoint door =
          crowd.made(
              "MeetingPoint(3, action)",
              () ->
                  new MeetingPoint(
                      3,
                      () -> {
                        runs.incrementAndGet();
                        action.pass();
                      }));
      ConcurrentSkipListSet<Integer> numbers = new ConcurrentSkipListSet<>();
      List<Call> singers = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        singers.add(crowd.call("singer " + i, "await()", () -> numbers.add(door.await())));
      }
      crowd.mustBe(
          crowd.reaches(() -> action.held() > 0),
          "All three were there, and the action was not run.",
          "Everybody waits for a sign that nobody gives.",
          "Who runs the action, and how does it know that it is the last one?");
      crowd.note("somebody", "runs the action, and is held in it");
      crowd.mustBe(
          !crowd.comesTrueTooSoon(() -> singers.stream().anyMatch(Call::ended)),
          "The action was still being run, and somebody had left already.",
          "Whoever leaves relies on what the action has done.",
          "In which order do you run the action and let the others go?");
      action.open();
      crowd.mustBe(
          crowd.reaches(() -> singers.stream().allMatch(Call::ended)),
          "All three were there, the action was over, and not all of them left.",
          FORGOTTEN,
          "Whom does the last one wake?");
      singers.forEach(singer -> singer.orFail("await"));
      crowd.mustBe(
          runs.get() == 1,
          "In one round, the action was run more than once.",
          "What is to happen once happens several times.",
          "Who runs the action, and can there be two who think that they are the last one?");
      crowd.mustBe(
          List.copyOf(numbers).equals(List.of(0, 1, 2)),
          "Three met, and their numbers were not 0, 1 and 2.",
          "Whoever divides work by these numbers does a part of it twice and another one never.",
          "When do you take the number: when a thread comes, or when it leaves?");
    }
  }

  @Test
  @Check(
      id = "reusable",
      points = 2,
      needs = "barrier-opens",
      flavour = Flavour.SWEPT,
      promise =
          "The next round can begin while some of the last one are still on their way out, and keeps"
              + " apart from it")
  void oneRoundAfterTheOther() {
    try (Crew crew = Crew.assemble();
        Wakeups wakeups = Wakeups.watch(crew)) {
      Crowd crowd = new Crowd(crew);
      AtomicInteger met = new AtomicInteger();
      MeetingPoint door =
          crowd.made("MeetingPoint(2, action)", () -> new MeetingPoint(2, met::incrementAndGet));
      Call slow = crowd.call("slow singer", "await()", door::await);
      crowd.rests();
      AtomicInteger rounds = new AtomicInteger();
      Call fast =
          crowd.call(
              "fast singer",
              "await() twice, before the slow one gets out",
              () -> {
                if (!wakeups.withTheOnlyLock(() -> twice(door, rounds))) {
                  twice(door, rounds);
                }
              });
      crowd.mustBe(
          crowd.reaches(slow::ended),
          "Two had met, one of them came again before the other had got out, and the other one never"
              + " got out.",
          "The slow one looks for its own round and finds the next one, and waits for that: so both"
              + " wait for somebody who never comes.",
          "What does a thread that wakes up look at, and what may have become of that by then?");
      crowd.mustBe(
          !crowd.comesTrueTooSoon(fast::ended),
          "Two had met, one of them came again before the other had got out, and went through alone.",
          "In its second round it was alone, and believed that somebody was with it.",
          "What does a thread that comes find there, and may that be left over from the last round?");
      crowd.does("late singer", "await()", door::await);
      crowd.mustBe(
          crowd.reaches(fast::ended),
          "In the second round both were there, and not both of them left.",
          FORGOTTEN,
          "What is different in the second round?");
      crowd.mustBe(
          met.get() == 2,
          "In two rounds, the action was not run twice.",
          "Each round has a sign of its own.",
          "What is different in the second round?");
    }
  }

  private static void twice(MeetingPoint door, AtomicInteger rounds) {
    try {
      for (int round = 0; round < 2; round++) {
        door.await();
        rounds.incrementAndGet();
      }
    } catch (InterruptedException atTheEndOfTheCheck) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Check(
      id = "interrupt",
      points = 1,
      needs = {"release-wakes", "barrier-opens"},
      promise =
          "Whoever is interrupted while it waits gets InterruptedException; it has taken no permit,"
              + " and has not come to the meeting")
  void whoeverIsInterruptedGivesUp() {
    try (Crew crew = Crew.assemble()) {
      Crowd crowd = new Crowd(crew);
      Permits permits = crowd.made("Permits(0)", () -> new Permits(0));
      mustGiveUp(crowd, "acquire", permits::acquire);
      crowd.does("gatekeeper", "release()", permits::release);
      crowd.does("guest", "acquire()", permits::acquire);
      MeetingPoint door =
          crowd.made("MeetingPoint(2, action)", () -> new MeetingPoint(2, () -> {}));
      mustGiveUp(crowd, "await", door::await);
      Call one = crowd.call("singer 1", "await()", door::await);
      crowd.mustBe(
          !crowd.comesTrueTooSoon(one::ended),
          "Of two who had to meet one had given up, and the other one met it nevertheless.",
          "Whoever has gone is not there.",
          "Which of your fields still knows of the one who was interrupted?");
      crowd.does("singer 2", "await()", door::await);
      crowd.mustComeBack(one, "await()");
      one.orFail("await");
    }
  }

  private static void mustGiveUp(Crowd crowd, String method, Call.Body body) {
    Call call = crowd.call("somebody", method + "()", body);
    crowd.rests();
    crowd.note("somebody", "is interrupted while it waits");
    call.thread().interrupt();
    boolean back = crowd.reaches(call::ended);
    crowd.mustBe(
        back && call.thrown().filter(InterruptedException.class::isInstance).isPresent(),
        "%s was interrupted while it waited, and %s."
            .formatted(
                method,
                !back
                    ? "waited on"
                    : call.thrown().isPresent()
                        ? "threw something else than InterruptedException"
                        : "came back as if nothing had happened"),
        "To interrupt a thread is the only way to tell it that nobody needs what it waits for any"
            + " more.",
        "Which exception does the wait throw, and what becomes of it?");
  }
}
