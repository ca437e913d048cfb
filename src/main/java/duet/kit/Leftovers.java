package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Threads that checks of this JVM have left behind. */
final class Leftovers {
  /** An idle worker of a pool may be looking for work just now: it is seen at rest soon. */
  private static final int MOST_LOOKS = 20;

  private static final long TURN_MILLIS = 2;

  private static final Set<Crew> OPEN = ConcurrentHashMap.newKeySet();
  private static final Set<Long> LEFT = ConcurrentHashMap.newKeySet();

  private Leftovers() {}

  /** A crew that has not been closed yet leaves all of its threads behind. */
  static void opened(Crew crew) {
    OPEN.add(crew);
  }

  static void closed(Crew crew, Set<Long> left) {
    LEFT.addAll(left);
    OPEN.remove(crew);
  }

  /** What those are doing that can still run without anybody's doing, however often one looks. */
  static List<ThreadDoing> restless() {
    List<ThreadDoing> restless = look();
    for (int i = 1; i < MOST_LOOKS && !restless.isEmpty(); i++) {
      Nap.ofMillis(TURN_MILLIS);
      restless = look();
    }
    return restless;
  }

  private static List<ThreadDoing> look() {
    List<ThreadInfo> all = Members.allThreads(Members.DEEPEST);
    LEFT.retainAll(all.stream().map(ThreadInfo::getThreadId).toList());
    Stream<ThreadInfo> left = all.stream().filter(info -> LEFT.contains(info.getThreadId()));
    Stream<ThreadInfo> unclosed =
        OPEN.stream()
            .flatMap(crew -> crew.threads().stream())
            .filter(info -> !LEFT.contains(info.getThreadId()));
    return Doing.of(Stream.concat(left, unclosed).filter(Ending::canRunByItself).toList());
  }
}
