package duet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says about processes. */
final class ProcFiles {
  private static final double TICKS_A_SECOND = 100;

  private ProcFiles() {}

  /** The most memory that a process has had, in KiB; 0 if it is gone. */
  static long peakKib(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", "" + pid, "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Processor seconds of all children of this process that have been waited for. */
  static double reapedSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_SECOND;
  }

  /** Processor seconds that the whole machine has been busy. */
  static double machineSeconds() throws IOException {
    String[] fields = Files.readAllLines(Path.of("/proc/stat")).get(0).split("\\s+");
    // user, nice, system, then (after idle and waiting) interrupts, soft interrupts
    long busy = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      busy += Long.parseLong(fields[i]);
    }
    return busy / TICKS_A_SECOND;
  }

  /** How many processes wanted a processor in the last minute, on average. */
  static double load() throws IOException {
    return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  /** The command lines, of processes of anybody, that have a text in them. */
  static List<String> commandLinesWith(String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      for (Path each : all.filter(path -> path.getFileName().toString().matches("\\d+")).toList()) {
        String line = commandLine(each);
        if (line.contains(text)) {
          found.add(each.getFileName() + " " + line);
        }
      }
    }
    return found;
  }

  private static String commandLine(Path process) {
    try {
      byte[] words = Files.readAllBytes(process.resolve("cmdline"));
      return new String(words, StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException e) {
      return "";
    }
  }
}
