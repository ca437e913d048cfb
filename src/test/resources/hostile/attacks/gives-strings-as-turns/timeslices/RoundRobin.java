package timeslices;

import java.util.List;

public final class RoundRobin {
  private RoundRobin() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static List<Slice> schedule(List<Task> tasks, int cores, long quantumMicros) {
    return (List) List.of("A", "B");
  }

  public static Mode articleMode(int tasks, int cores) {
    return null;
  }

  public static int width(List<Slice> slices) {
    return 0;
  }
}
