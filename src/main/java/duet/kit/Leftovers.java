package duet.kit;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    LEFT.retainAll(Arrays.stream(Members.JVM.getAllThreadIds()).boxed().toList());
    long[] ids = LEFT.stream().mapToLong(Long::longValue).toArray();
    Stream<ThreadInfo> left =
        Arrays.stream(Members.JVM.getThreadInfo(ids, Members.DEEPEST)).filter(Objects::nonNull);
    Stream<ThreadInfo> unclosed =
        OPEN.stream()
            .flatMap(crew -> crew.threads().stream())
            .filter(info -> !LEFT.contains(info.getThreadId()));
    return Doing.of(Stream.concat(left, unclosed).filter(Ending::canRunByItself).toList());
  }
}
