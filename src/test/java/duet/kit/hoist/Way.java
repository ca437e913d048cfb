package duet.kit.hoist;

import duet.kit.HoistProbe;
import java.util.function.Function;

/** The ways in which a worker learns, or does not learn, that it is stopped. */
enum Way {
  PLAIN_FIELD(Unseen.PlainField::new, HoistMain.GOES_ON),
  WORK_BEFORE_LOOK(Unseen.WorkBeforeLook::new, HoistMain.GOES_ON),
  BEHIND_A_METHOD(Unseen.BehindAMethod::new, HoistMain.GOES_ON),
  ONLY_THE_WRITER_LOCKS(Unseen.OnlyTheWriterLocks::new, HoistMain.GOES_ON),
  COUNTS_ITS_STEPS(Unseen.CountsItsSteps::new, HoistMain.GOES_ON),
  IN_A_FINAL_ARRAY(Unseen.InAFinalArray::new, HoistMain.GOES_ON),
  PLAIN_MODE_OF_A_HANDLE(Unseen.PlainModeOfAHandle::new, HoistMain.GOES_ON),

  VOLATILE_FIELD(Seen.VolatileField::new, HoistMain.PASSES),
  ATOMIC(Seen.Atomic::new, HoistMain.PASSES),
  OPAQUE_HANDLE(Seen.OpaqueHandle::new, HoistMain.PASSES),
  SYNCHRONIZED(Seen.Synchronized::new, HoistMain.PASSES),
  REENTRANT_LOCK(Seen.Locked::byOne, HoistMain.PASSES),
  READ_WRITE_LOCK(Seen.Locked::byPair, HoistMain.PASSES),
  LATCH_COUNT(Seen.LatchCount::new, HoistMain.PASSES),
  WAITS_FOR_IT(step -> new Seen.WaitsForIt(), HoistMain.PASSES),
  SLEEPS_IN_BETWEEN(Seen.SleepsInBetween::new, HoistMain.PASSES),
  YIELDS_IN_BETWEEN(Seen.YieldsInBetween::new, HoistMain.PASSES),

  NOBODY_IS_NOTIFIED(
      step -> new Broken.NobodyIsNotified(),
      "stop had come back, and run was waiting for what never comes."),
  LOCKS_THE_WRITER_OUT(Broken.LocksTheWriterOut::new, "Unfinished"),
  GOES_HOME_EARLY(Broken.GoesHomeEarly::new, "run came back before stop was called."),
  THROWS_WHEN_STOPPED(
      Broken.ThrowsWhenStopped::new, "run threw IllegalStateException at Broken.java:75");

  private final Function<Worker.Step, Worker> maker;
  private final String expected;

  Way(Function<Worker.Step, Worker> maker, String expected) {
    this.maker = maker;
    this.expected = expected;
  }

  /** What the probe says of it, every time. */
  String expected() {
    return expected;
  }

  /** A fresh worker, and somebody who stops it. */
  HoistProbe.Scene scene() {
    Worker worker = maker.apply(new Worker.Nothing());
    return new HoistProbe.Scene() {
      @Override
      public void read() throws Exception {
        worker.run();
      }

      @Override
      public void write() throws Exception {
        worker.stop();
      }
    };
  }
}
