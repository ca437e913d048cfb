package twonotepads;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

public final class TwoNotepads {
  public record Facts(
      long pid,
      long parentPid,
      int liveThreads,
      boolean mainThreadAlive,
      Set<String> threadNames) {}

  private TwoNotepads() {}

  public static void main(String[] subtasks) throws Exception {
    for (String name : subtasks) {
      Thread thread = new Thread(() -> work(name), name);
      thread.setDaemon(true);
      thread.start();
    }
    System.in.read();
  }

  private static void work(String name) {
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
    Set<String> names = new TreeSet<>();
    ThreadInfo[] threads = ManagementFactory.getThreadMXBean().dumpAllThreads(false, false);
    for (ThreadInfo thread : threads) {
      names.add(thread.getThreadName());
    }
    ProcessHandle process = ProcessHandle.current();
    return new Facts(process.pid(), 0, threads.length, names.contains("main"), names);
  }
}
