package duet.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A child and all that it started.
 *
 * <p>{@code Process.descendants()} is empty once the child has ended by itself, while its own
 * children live on with another parent. They still are in its session, so on Linux they are found
 * there; elsewhere those that were seen while the child ran are remembered.
 */
final class ProcessTree {
  private static final int MOST_ROUNDS = 50;

  /** bubblewrap is two processes; nothing else of what stands before a JVM stays. */
  private static final int MOST_WRAPPERS = 4;

  private final ProcessHandle root;
  private final Set<ProcessHandle> seen = new LinkedHashSet<>();

  ProcessTree(ProcessHandle root) {
    this.root = root;
  }

  /** The first process on the way down from the root that runs a program of this name. */
  Optional<ProcessHandle> programBelow(String name) {
    Optional<ProcessHandle> next = Optional.of(root);
    for (int depth = 0; depth < MOST_WRAPPERS && next.isPresent(); depth++) {
      if (name(next.get()).equals(name)) {
        return next;
      }
      next = next.get().children().findFirst();
    }
    return Optional.empty();
  }

  private static String name(ProcessHandle handle) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** The root and all that it started, as far as they are there now. */
  List<ProcessHandle> all() {
    List<ProcessHandle> all = new ArrayList<>(List.of(root));
    root.descendants().forEach(all::add);
    return all;
  }

  /** Remembers who is there now. */
  synchronized void look() {
    root.descendants().forEach(seen::add);
  }

  /**
   * Kills everybody, again and again until nobody is left, since a process may fork while it is
   * being killed.
   */
  synchronized void kill() {
    look();
    root.destroyForcibly();
    for (int round = 0; round < MOST_ROUNDS && killOnce(); round++) {
      Thread.onSpinWait();
    }
  }

  private boolean killOnce() {
    Set<ProcessHandle> present = new LinkedHashSet<>(seen);
    inSession().forEach(present::add);
    present.removeIf(handle -> !runs(handle) || handle.pid() == root.pid());
    for (ProcessHandle handle : present) {
      handle.descendants().forEach(seen::add);
      handle.destroyForcibly();
    }
    return !present.isEmpty();
  }

  // A process that has ended but whose parent has not asked for its end still counts as alive for
  // the JDK. In a container
  // whose first process does not ask, it does so for ever.
  private static boolean runs(ProcessHandle handle) {
    return handle.isAlive() && !field(Path.of("/proc", Long.toString(handle.pid())), 0).equals("Z");
  }

  private Set<ProcessHandle> inSession() {
    Set<ProcessHandle> members = new LinkedHashSet<>();
    if (!Tools.isLinux() || Tools.find("setsid").isEmpty()) {
      return members;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : all) {
        if (field(process, 3).equals(Long.toString(root.pid()))) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
              .ifPresent(members::add);
        }
      }
    } catch (IOException e) {
      return members;
    }
    return members;
  }

  // Of "pid (name) state ppid pgrp session …", counted from the state; the name may hold blanks and
  // parentheses.
  private static String field(Path process, int number) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[number];
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }
}
