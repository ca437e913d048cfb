package twonotepads.checks;

import duet.kit.Child;
import duet.kit.ChildWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import twonotepads.TwoNotepads;

/** Notepads that the submission has opened. */
final class Notepads {
  private Notepads() {}

  static ChildWatch watch() {
    return ChildWatch.begin(TwoNotepads.class, List.of("pid="));
  }

  static List<Child> open(ChildWatch watch, int number, List<String> subtasks) {
    List<Process> processes =
        watch.begin("open", () -> copy(TwoNotepads.open(number, subtasks))).result();
    if (processes == null || processes.size() != number) {
      throw watch.failed(
          "open was asked for %d notepads and gave back %s processes."
              .formatted(number, processes == null ? "no list of" : processes.size()),
          "Each window is to be a process of its own.",
          "How often do you start a program, and what does each start give you?");
    }
    List<Child> children = new ArrayList<>();
    for (Process process : processes) {
      children.add(watch.start("open", () -> process));
    }
    return children;
  }

  /** In a list of the JDK, or null; throws where something else than processes is in it. */
  private static List<Process> copy(List<Process> processes) {
    if (processes == null) {
      return null;
    }
    List<Process> copy = new ArrayList<>();
    for (Process process : processes) {
      copy.add(process);
    }
    return copy;
  }

  /**
   * The names of the threads that a process has now, as the kernel tells them: cut at 15
   * characters; empty where it tells nothing.
   */
  static Set<String> threadsOf(long pid) {
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return tasks.map(Notepads::name).collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      return Set.of();
    }
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm")).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
