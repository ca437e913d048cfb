package duet.report.view;

import duet.kit.ProcessSeen;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes as a tree.
 *
 * @param members from the top down, each behind its parent, and brothers in the order of evidence
 */
public record Family(List<Member> members) {
  /** Takes a copy. */
  public Family {
    members = List.copyOf(members);
  }

  /**
   * One process.
   *
   * @param process who it is
   * @param lastAt for each generation down to its own, whether its ancestor there is the last child
   *     of its parent; empty for one at the top
   */
  public record Member(ProcessSeen process, List<Boolean> lastAt) {
    /** Takes a copy. */
    public Member {
      lastAt = List.copyOf(lastAt);
    }
  }

  /** Of processes, each after the one that started it; whose parent is not there is at the top. */
  public static Family of(List<ProcessSeen> processes) {
    List<Member> members = new ArrayList<>();
    for (ProcessSeen process : processes) {
      if (processes.stream().noneMatch(other -> isChild(process, other))) {
        add(process, List.of(), processes, members);
      }
    }
    return new Family(members);
  }

  private static void add(
      ProcessSeen process, List<Boolean> lastAt, List<ProcessSeen> all, List<Member> members) {
    // Names come from a runner, and might go round in a circle.
    if (members.stream().anyMatch(member -> member.process() == process)) {
      return;
    }
    members.add(new Member(process, lastAt));
    List<ProcessSeen> children = all.stream().filter(each -> isChild(each, process)).toList();
    for (int i = 0; i < children.size(); i++) {
      List<Boolean> below = new ArrayList<>(lastAt);
      below.add(i + 1 == children.size());
      add(children.get(i), below, all, members);
    }
  }

  private static boolean isChild(ProcessSeen child, ProcessSeen parent) {
    return child != parent && child.parent().equals(parent.name());
  }
}
