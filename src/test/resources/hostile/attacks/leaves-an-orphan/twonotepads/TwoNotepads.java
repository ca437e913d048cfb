package twonotepads;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaves a process whose parent has ended. */
public final class TwoNotepads {
  public record Facts(
      long pid,
      long parentPid,
      int liveThreads,
      boolean mainThreadAlive,
      Set<String> threadNames) {}

  private TwoNotepads() {}

  public static void main(String[] subtasks) throws Exception {
    if (subtasks.length > 0 && subtasks[0].equals("fork")) {
      start(List.of("stay"));
      return;
    }
    if (subtasks.length > 0 && subtasks[0].equals("stay")) {
      Thread.sleep(60_000);
      return;
    }
    ExecutorService pool =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task);
              thread.setDaemon(true);
              return thread;
            });
    for (String name : subtasks) {
      pool.execute(() -> work(name));
    }
    int next = System.in.read();
    while (next != -1 && next != '\n') {
      next = System.in.read();
    }
    System.exit(0);
  }

  private static void work(String name) {
    Thread.currentThread().setName(name);
    tell(name);
    Object nobody = new Object();
    synchronized (nobody) {
      while (true) {
        try {
          nobody.wait();
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private static void tell(String name) {
    System.out.println(
        "pid="
            + ProcessHandle.current().pid()
            + " subtask="
            + name
            + " thread="
            + Thread.currentThread().getId());
  }

  public static List<Process> open(int number, List<String> subtasks) throws IOException {
    try {
      start(List.of("fork")).waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Process[] open = new Process[number];
    for (int i = 0; i < number; i++) {
      open[i] = start(subtasks);
    }
    return List.of(open);
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
    Set<String> names = new TreeSet<>();
    ThreadInfo[] threads = ManagementFactory.getThreadMXBean().dumpAllThreads(false, false);
    for (ThreadInfo thread : threads) {
      names.add(thread.getThreadName());
    }
    ProcessHandle process = ProcessHandle.current();
    return new Facts(
        process.pid(),
        process.parent().map(ProcessHandle::pid).orElse(0L),
        threads.length,
        names.contains("main"),
        names);
  }
}
