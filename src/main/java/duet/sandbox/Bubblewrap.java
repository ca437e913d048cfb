package duet.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * bubblewrap: a child sees its own files, its own processes and its own loopback, and nothing else
 * of this machine.
 *
 * <p>In two forms. With user namespaces anybody may use it. Where the system keeps those from
 * ordinary users (AppArmor does on Ubuntu 24.04), root may still do without.
 *
 * @param program where it is
 * @param form in which form it works here
 * @param known the options that this version has
 */
record Bubblewrap(Path program, Form form, Set<String> known) {
  /** How it gets its rights. */
  enum Form {
    /** By a user namespace, as an ordinary user. */
    USER_NAMESPACE,
    /** As root, who becomes an ordinary user inside. */
    AS_ROOT
  }

  private static final long BYTES_IN_MEMORY = 64L << 20;
  private static final int MOST_SECONDS = 20;

  private static Found found;
  private static List<Path> helpers;

  /** What came of looking for it: where it is, or why it cannot be used. */
  record Found(Optional<Bubblewrap> usable, String whyNot) {}

  /** Looks once whether it works here, by using it. */
  static synchronized Found find() {
    if (found == null) {
      found = look();
    }
    return found;
  }

  private static Found look() {
    Found asUser = tried(Form.USER_NAMESPACE);
    if (asUser.usable().isPresent() || !Tools.root()) {
      return asUser;
    }
    Found asRoot = tried(Form.AS_ROOT);
    return asRoot.usable().isPresent() ? asRoot : asUser;
  }

  /** What comes of trying one form. */
  static Found tried(Form form) {
    Optional<Path> program = Tools.isLinux() ? Tools.find("bwrap") : Optional.empty();
    return program
        .map(path -> tried(form, path.toString()))
        .orElse(new Found(Optional.empty(), "bubblewrap is not installed"));
  }

  /** What comes of trying one form of that program. */
  static Found tried(Form form, String program) {
    if (form == Form.AS_ROOT && (!Tools.root() || Tools.find("setpriv").isEmpty())) {
      return new Found(Optional.empty(), "only root, with setpriv, can do without namespaces");
    } else if (Tools.find("prlimit").isEmpty()) {
      return new Found(Optional.empty(), "prlimit is not installed");
    }
    try {
      Path path = Path.of(program);
      Bubblewrap bubblewrap = new Bubblewrap(path, form, options(path));
      String failure = bubblewrap.tryOut();
      return failure.isEmpty()
          ? new Found(Optional.of(bubblewrap), "")
          : new Found(Optional.empty(), "bubblewrap does not work here: " + failure);
    } catch (IOException e) {
      return new Found(Optional.empty(), "bubblewrap does not work here: " + e.getMessage());
    }
  }

  private static Set<String> options(Path program) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    for (String word : run(List.of(program.toString(), "--help")).printed().split("\\s+")) {
      if (word.startsWith("--")) {
        words.add(word);
      }
    }
    return words;
  }

  /** Runs a small program in it, bounded as any child is; why that failed, or an empty string. */
  private String tryOut() throws IOException {
    List<String> command = new ArrayList<>(Wrapping.asSlotUser(0, form));
    command.addAll(before(new Sight(List.of(), List.of()), Path.of("/")));
    command.addAll(Wrapping.inside(0, form, Bounds.ofTrial()));
    command.addAll(List.of(Tools.find("prlimit").orElseThrow().toString(), "--version"));
    Ran ran = run(command);
    return ran.exitCode() == 0 ? "" : ran.printed().strip().replaceAll("\\s+", " ");
  }

  private record Ran(int exitCode, String printed) {}

  private static Ran run(List<String> command) throws IOException {
    Process process = Spawner.start(new ProcessBuilder(command).redirectErrorStream(true));
    try {
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(command.get(0) + " came to no end");
      }
      return new Ran(process.exitValue(), printed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * What stands before the programs that run inside.
   *
   * @param at the folder that they begin in
   */
  List<String> before(Sight sight, Path at) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    if (form == Form.USER_NAMESPACE) {
      command.addAll(List.of("--unshare-user", "--cap-drop", "ALL"));
      addIfKnown(command, "--disable-userns");
    }
    command.addAll(
        List.of(
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--die-with-parent",
            "--new-session",
            // Else asking for the own name is slow where there is no file of hosts.
            "--hostname",
            "localhost"));
    List<Path> read = new ArrayList<>(helpers());
    read.addAll(sight.read());
    folders(read, sight.write(), command);
    for (Path each : new LinkedHashSet<>(read)) {
      command.addAll(List.of("--ro-bind", each.toString(), each.toString()));
    }
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    for (Path each : sight.write()) {
      if (known.contains("--size")) {
        command.addAll(List.of("--size", Long.toString(BYTES_IN_MEMORY)));
      }
      if (form == Form.AS_ROOT) {
        command.addAll(List.of("--perms", "1777"));
      }
      command.addAll(List.of("--tmpfs", each.toString()));
    }
    command.addAll(List.of("--remount-ro", "/", "--chdir", at.toString(), "--"));
    return command;
  }

  private void addIfKnown(List<String> command, String option) {
    if (known.contains(option)) {
      command.add(option);
    }
  }

  /**
   * As root, whatever it makes by itself on the way to a file is closed to the user that the child
   * becomes.
   */
  private void folders(List<Path> read, List<Path> write, List<String> command) {
    if (form != Form.AS_ROOT) {
      return;
    }
    Set<Path> parents = new LinkedHashSet<>();
    for (Path each : read) {
      for (int names = 1; names < each.getNameCount(); names++) {
        parents.add(each.getRoot().resolve(each.subpath(0, names)));
      }
    }
    read.forEach(parents::remove);
    for (Path parent : parents) {
      command.addAll(List.of("--perms", "0755", "--dir", parent.toString()));
    }
  }

  /** The programs that run inside before the child does, with their libraries. */
  private static synchronized List<Path> helpers() throws IOException {
    if (helpers == null) {
      List<Path> programs = new ArrayList<>();
      Tools.find("prlimit").ifPresent(programs::add);
      Tools.find("setpriv").ifPresent(programs::add);
      List<Path> all = new ArrayList<>(programs);
      all.addAll(JavaFiles.neededBy(programs));
      helpers = List.copyOf(all);
    }
    return helpers;
  }
}
