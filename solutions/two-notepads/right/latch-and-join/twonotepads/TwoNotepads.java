package twonotepads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

public final class TwoNotepads {
  public record Facts(
      long pid,
      long parentPid,
      int liveThreads,
      boolean mainThreadAlive,
      Set<String> threadNames) {}

  private TwoNotepads() {}

  public static void main(String[] subtasks) throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (String name : subtasks) {
      Thread thread = new Thread(new Subtask(name, closed));
      thread.setName(name);
      thread.start();
      threads.add(thread);
    }
    new BufferedReader(new InputStreamReader(System.in)).readLine();
    closed.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private record Subtask(String name, CountDownLatch closed) implements Runnable {
    @Override
    public void run() {
      System.out.printf(
          "pid=%d subtask=%s thread=%d%n",
          ProcessHandle.current().pid(), name, Thread.currentThread().getId());
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public static List<Process> open(int number, List<String> subtasks) throws IOException {
    List<Process> open = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      open.add(start(subtasks));
    }
    return open;
  }

  private static Process start(List<String> subtasks) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(TwoNotepads.class.getName());
    command.addAll(subtasks);
    return new ProcessBuilder(command).start();
  }

  public static Facts self() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Set<String> names =
        Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(Objects::nonNull)
            .map(ThreadInfo::getThreadName)
            .collect(Collectors.toSet());
    long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    return new Facts(
        ProcessHandle.current().pid(),
        parent,
        Math.max(names.size(), threads.getThreadCount()),
        names.contains("main"),
        names);
  }
}
