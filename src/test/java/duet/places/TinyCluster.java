package duet.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A Slurm cluster of two nodes on this machine, in a folder of its own: its daemons listen on the
 * loopback alone, and all of them end with it.
 */
final class TinyCluster implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of("munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo", "scontrol");

  private final Path folder;
  private final Path conf;
  private final Map<String, Process> daemons = new LinkedHashMap<>();

  private TinyCluster(Path folder) {
    this.folder = folder;
    this.conf = folder.resolve("slurm.conf");
  }

  /** Starts the one that gives out work, and no node. */
  static TinyCluster in(Path folder) throws IOException {
    for (String program : PROGRAMS) {
      assertThat(
              List.of("/usr/sbin/" + program, "/usr/bin/" + program).stream()
                  .anyMatch(path -> Files.isExecutable(Path.of(path))))
          .as(
              "%s is there; if not: apt-get install --no-install-recommends slurm-wlm slurm-client munge",
              program)
          .isTrue();
    }
    TinyCluster cluster = new TinyCluster(folder);
    for (String name : List.of("state", "n1", "n2", "log")) {
      Files.createDirectories(folder.resolve(name));
    }
    cluster.configure();
    cluster.start(
        "munged",
        "/usr/sbin/munged",
        "--foreground",
        "--force",
        "--socket=" + folder.resolve("munge.socket"),
        "--key-file=" + folder.resolve("munge.key"),
        "--pid-file=" + folder.resolve("munge.pid"),
        "--seed-file=" + folder.resolve("munge.seed"),
        "--log-file=" + folder.resolve("log/munge.log"));
    cluster.start("slurmctld", "/usr/sbin/slurmctld", "-D", "-i", "-f", cluster.conf.toString());
    return cluster;
  }

  private void configure() throws IOException {
    byte[] key = new byte[1024];
    new SecureRandom().nextBytes(key);
    Path keyFile = Files.write(folder.resolve("munge.key"), key);
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
    String text =
        Files.readString(Path.of("src/test/resources/slurm.conf"))
            .replace("@FOLDER@", folder.toString())
            .replace("@USER@", System.getProperty("user.name"));
    for (String port : List.of("@PORT@", "@PORT1@", "@PORT2@")) {
      text = text.replace(port, Integer.toString(freePort()));
    }
    Files.writeString(conf, text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts a node as it should be. */
  void startNode(String name) throws IOException {
    start(name, "/usr/sbin/slurmd", "-D", "-N", name, "-f", conf.toString());
  }

  /** Starts a node on which there is no bubblewrap. */
  void startBareNode(String name, Path bubblewrap) throws IOException {
    start(
        name,
        "/usr/bin/unshare",
        "--mount",
        "sh",
        "-c",
        "mount --bind /dev/null \"$1\" && exec /usr/sbin/slurmd -D -N \"$2\" -f \"$3\"",
        "sh",
        bubblewrap.toString(),
        name,
        conf.toString());
  }

  /** Comes back when both nodes wait for work. */
  void awaitNodes() {
    until(
        "both nodes are idle", 60, () -> ask("sinfo", "-h", "-t", "idle", "-o", "%D").equals("2"));
  }

  /** Ends a node and all that runs on it, without a word, as a power cut would. */
  void cutPower(String name) throws IOException, InterruptedException {
    daemons.get(name).destroyForcibly().waitFor();
    killWorkOn(name);
  }

  private void killWorkOn(String name) throws IOException {
    List<ProcessHandle> tasks = tasks("SLURMD_NODENAME=" + name);
    // First who would tell of their end.
    tasks.stream()
        .map(ProcessHandle::parent)
        .flatMap(Optional::stream)
        .filter(parent -> read(parent, "comm").startsWith("slurmstepd"))
        .forEach(ProcessHandle::destroyForcibly);
    tasks.forEach(ProcessHandle::destroyForcibly);
  }

  /** What runs on the nodes with a word in its environment. */
  List<ProcessHandle> tasks(String variable) {
    String ours = "SLURM_CONF=" + conf;
    return ProcessHandle.allProcesses()
        .filter(
            each -> {
              List<String> environment = List.of(read(each, "environ").split("\0"));
              return environment.contains(ours) && environment.contains(variable);
            })
        .toList();
  }

  /** The array indices of what a node is at work on. */
  List<String> indicesOn(String node) {
    return ask("squeue", "-h", "-t", "R", "-w", node, "-n", "duet", "-o", "%K").lines().toList();
  }

  /** Where the daemons listen, such as {@code 127.0.0.1:6817}. */
  List<String> listening() {
    return ask("ss", "-Hltnp")
        .lines()
        .filter(
            line -> daemons.values().stream().anyMatch(p -> line.contains("pid=" + p.pid() + ",")))
        .map(line -> line.trim().split("\\s+")[3])
        .toList();
  }

  /** A process with the words, that knows of this cluster. */
  Process run(Path output, String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("SLURM_CONF", conf.toString());
    return builder.redirectOutput(output.toFile()).start();
  }

  private String ask(String... words) {
    try {
      Path answer = Files.createTempFile(folder, "answer", "");
      run(answer, words).waitFor();
      return Files.readString(answer).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Looks until something is so; the bound only ends a test that hangs. */
  static void until(String what, long mostSeconds, BooleanSupplier so) {
    long begin = System.nanoTime();
    while (!so.getAsBoolean()) {
      assertThat(System.nanoTime() - begin)
          .as("until %s", what)
          .isLessThan(TimeUnit.SECONDS.toNanos(mostSeconds));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private void start(String name, String... words) throws IOException {
    daemons.put(name, run(folder.resolve("log/" + name + ".out"), words));
  }

  private static String read(ProcessHandle process, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(process.pid()), file);
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "";
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    List<Process> all = new ArrayList<>(daemons.values());
    // Those who give out work first, lest what is killed is run again.
    daemons.get("slurmctld").destroyForcibly().waitFor();
    for (Process each : all) {
      each.destroyForcibly().waitFor();
    }
    killWorkOn("n1");
    killWorkOn("n2");
  }
}
