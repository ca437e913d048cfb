package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Threads that checks of this JVM have left behind. */
final class Leftovers {
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

  /** What those are doing that can still run without anybody's doing. */
  static List<ThreadDoing> restless() {
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
