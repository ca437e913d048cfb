package virtualchoir.checks;

import duet.kit.Check;
import duet.kit.Crew;
import duet.kit.Gate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Holds singers in their song, and counts them. */
class VirtualChoirChecks {
  private static final int TEN_THOUSAND = 10_000;

  @Test
  @Check(
      id = "virtual",
      points = 2,
      needs = {},
      promise = "Each singer is a virtual thread of its own, and sings once")
  void everyVoiceHasItsSinger() {
    try (Crew crew = Crew.assemble()) {
      Concert concert = new Concert(crew).sing(20, number -> {}).mustComeBack();
      concert.mustBe(
          concert.songs() == 20,
          "There were 20 singers, and not as many songs were sung.",
          "A voice that is missing is missed by everybody.",
          "Which line calls the song, and how often?");
      concert.mustBe(
          concert.singers().stream().allMatch(Thread::isVirtual),
          "Somebody sang who was no virtual thread.",
          "A platform thread costs a megabyte and a place in the system's own list: ten thousand of"
              + " them are a load, ten thousand virtual ones are not.",
          "Who makes your threads, and of which kind?");
      concert.mustBe(
          concert.singers().size() == 20,
          "There were 20 singers, and some thread sang more than once.",
          "To use a cheap thread again saves nothing, and what the last task has left in it is"
              + " still there.",
          "How many threads are there, and what does each of them do after its song?");
    }
  }

  @Test
  @Check(
      id = "all-in-flight",
      points = 3,
      needs = "virtual",
      promise = "Ten thousand singers are in the middle of their song at the same time")
  void allSingTogether() {
    try (Crew crew = Crew.assemble()) {
      CountDownLatch together = new CountDownLatch(TEN_THOUSAND);
      Concert concert =
          new Concert(crew)
              .sing(
                  TEN_THOUSAND,
                  number -> {
                    crew.progress();
                    together.countDown();
                    awaitAll(together);
                  });
      concert.mustBe(
          // Also where the caller waits with a limit: then nothing but that clock moves.
          concert.comesTrue(() -> together.getCount() == 0),
          "Of ten thousand singers some had not begun when all others were in the middle of their"
              + " song.",
          "A choir in which some wait until others have ended is several choirs.",
          "Which of your lines limits how many there are at the same time?");
      concert.mustComeBack();
    }
  }

  private static void awaitAll(CountDownLatch together) {
    try {
      together.await();
    } catch (InterruptedException atTheEndOfTheCheck) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Check(
      id = "joins",
      points = 1,
      needs = "virtual",
      promise = "sing comes back when the last singer has ended, and not before")
  void nobodyIsLeftSinging() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Concert concert =
          new Concert(crew)
              .sing(
                  5,
                  number -> {
                    if (number == 2) {
                      gate.pass();
                    }
                  });
      concert.reaches(() -> gate.held() == 1);
      concert.note("singer 2", "is held in the song");
      concert.mustBe(
          !concert.comesTrue(concert.call()::ended),
          "sing came back while a singer was still in the song.",
          "The lights go out on somebody who is still singing.",
          "For whom does sing wait?");
      gate.open();
      concert.mustComeBack();
    }
  }

  @Test
  @Check(
      id = "failures",
      points = 1,
      needs = "virtual",
      promise = "What songs throw is given back, and all others sing to their end")
  void whoeverIsHoarseIsTold() {
    try (Crew crew = Crew.assemble()) {
      RuntimeException hoarse = new IllegalStateException("hoarse");
      Error lost = new AssertionError("lost the sheet");
      AtomicInteger toTheEnd = new AtomicInteger();
      Concert concert =
          new Concert(crew)
              .sing(
                  50,
                  number -> {
                    if (number == 3) {
                      throw hoarse;
                    } else if (number == 30) {
                      throw lost;
                    }
                    toTheEnd.incrementAndGet();
                  })
              .mustComeBack();
      List<Throwable> thrown = concert.thrown();
      concert.mustBe(
          thrown != null && thrown.size() == 2 && thrown.contains(hoarse) && thrown.contains(lost),
          "Two of 50 songs threw, and sing did not give back just these two exceptions.",
          "Nobody learns why two voices were missing.",
          "Where does an exception go that is thrown in a thread of yours?");
      concert.mustBe(
          toTheEnd.get() == 48,
          "Two of 50 songs threw, and not all of the others were sung to their end.",
          "A choir does not stop because somebody is hoarse.",
          "What becomes of the others when you learn of the first failure?");
    }
  }

  @Test
  @Check(
      id = "stand",
      points = 2,
      needs = "virtual",
      promise =
          "At the stand as many sing at the same time as there is room for, and never more; each is a"
              + " thread of its own")
  void theStandHasRoomForSeven() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      Concert concert = new Concert(crew).singAtStand(60, 7, number -> gate.pass());
      concert.mustBe(
          concert.reaches(() -> gate.held() >= 7),
          "There was room for 7 at the stand, and fewer could sing at the same time.",
          "A microphone that nobody sings into was bought for nothing.",
          "At which number does a singer have to wait?");
      concert.note("stand", "has 7 singers, who are held in their song");
      concert.mustBe(
          !concert.comesTrue(() -> gate.held() > 7 || concert.call().ended()),
          "There was room for 7 at the stand, and more than that sang at the same time, or the caller"
              + " did not wait.",
          "The eighth one has no microphone.",
          "What must be true before a singer may begin, and who sees to that?");
      gate.open();
      concert.mustComeBack();
      concert.mustBe(
          concert.songs() == 60,
          "There were 60 singers, and not as many songs were sung.",
          "A voice that is missing is missed by everybody.",
          "What becomes of those who wait?");
      concert.mustBe(
          concert.singers().size() == 60 && concert.singers().stream().allMatch(Thread::isVirtual),
          "There were 60 singers at the stand, and they were not 60 virtual threads.",
          "A pool of seven limits the threads, where it was the microphones that are scarce: one that"
              + " waits for something else meanwhile keeps a microphone from being used.",
          "What is it that you limit: how many threads there are, or how many are in the song?");
    }
  }

  @Test
  @Check(
      id = "caller-interrupt",
      points = 1,
      needs = "joins",
      promise =
          "When its caller is interrupted, sing interrupts all singers, waits for them, and throws"
              + " InterruptedException")
  void anInterruptReachesEverybody() {
    try (Crew crew = Crew.assemble()) {
      Gate gate = crew.gate();
      AtomicBoolean noticed = new AtomicBoolean(true);
      Concert concert =
          new Concert(crew)
              .sing(
                  5,
                  number -> {
                    gate.pass();
                    noticed.compareAndSet(true, Thread.interrupted());
                  });
      concert.reaches(() -> gate.held() == 5);
      concert.note("somebody", "interrupts the caller, while all are in their song");
      concert.call().thread().interrupt();
      concert.mustBe(
          concert.comesTrue(() -> gate.interrupts() == 5),
          "The caller of sing was interrupted, and its singers were not.",
          "Nobody listens any more, and nobody tells them.",
          "Where does sing catch the interrupt, and who else has to hear of it?");
      concert.mustBe(
          !concert.comesTrue(concert.call()::ended),
          "The caller of sing was interrupted, and sing came back before its singers had ended.",
          "Whoever called believes that it is quiet.",
          "What does sing do after it has interrupted the singers?");
      gate.open();
      concert.reaches(concert.call()::ended);
      concert.mustBe(
          concert.call().ended()
              && noticed.get()
              && concert.call().thrown().filter(InterruptedException.class::isInstance).isPresent(),
          "The caller of sing was interrupted, and sing did not throw InterruptedException.",
          "Whoever interrupted it waits for the thread to stop what it is doing.",
          "What becomes of the exception that the wait throws?");
    }
  }
}
