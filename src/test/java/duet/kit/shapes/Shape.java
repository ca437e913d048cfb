package duet.kit.shapes;

import duet.kit.Patience;
import java.util.Arrays;
import java.util.Locale;

/** The ways in which threads wait for each other, each with a right and a wrong program. */
enum Shape {
  MONITOR(Locks::monitorHandsOver, Locks::monitorsInOppositeOrder),
  REENTRANT_LOCK(Locks::lockHandsOver, Locks::lockOfADeadThread),
  READ_WRITE_LOCK(Locks::readersLetTheWriterIn, Locks::readerWantsToWrite),
  CONDITION(Locks::conditionWithAFlag, Locks::signalThatIsLost),
  SEMAPHORE(Signals::permitComesBack, Signals::permitNeverComesBack),
  COUNT_DOWN_LATCH(Signals::countedToTheEnd, Signals::countedOneShort),
  TIMED_POLLING(Signals::pollsUntilItIsThere, Signals::pollsForEver),
  SLEEPING(Signals::sleepsAndGoesOn, Signals::sleepsAndThenWaitsForEver),
  EXECUTOR_LEFT_OPEN(Pools::twoTasks, Pools::taskWaitsForATaskBehindIt),
  COMPLETABLE_FUTURE(Pools::futuresCombined, Pools::futureNobodyCompletes),
  COMMON_POOL(Pools::commonPoolTasks, Pools::commonPoolTasksInARing),
  VIRTUAL_THREADS(Virtual::handOver, Virtual::waitForEachOther);

  /** One program of a submission: returns when it is done. */
  interface Program {
    void run(Scene scene) throws Exception;
  }

  private final Program right;
  private final Program wrong;

  Shape(Program right, Program wrong) {
    this.right = right;
    this.wrong = wrong;
  }

  /** As it is called on a command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Shape of(String id) {
    return Arrays.stream(values()).filter(shape -> shape.id().equals(id)).findFirst().orElseThrow();
  }

  Program program(boolean isRight) {
    return isRight ? right : wrong;
  }

  /** The one judgement that is correct. */
  Judgement expected(boolean isRight) {
    if (isRight) {
      return Judgement.DONE;
    }
    return this == TIMED_POLLING ? Judgement.UNFINISHED : Judgement.STUCK;
  }

  /** Waiting for ever costs two nets, so the shape that does has a smaller one. */
  Patience patience() {
    Patience standard = Patience.standard();
    return this == TIMED_POLLING
        ? new Patience(standard.quietMillis(), 400, standard.spinCpuMillis())
        : standard;
  }

  boolean runsHere() {
    return this != VIRTUAL_THREADS || Runtime.version().feature() >= 21;
  }
}
