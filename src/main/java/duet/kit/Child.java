package duet.kit;

import duet.kit.witness.Testimony;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A process that a submission started, seen from outside: what it is, what it answers, what its
 * memory held. Made by {@link ChildWatch#start}; for the checker's thread alone.
 *
 * <p>Never signalled by the number that the submission gives: only a process that the JDK itself
 * started is, and those that the system lists as ours.
 */
public final class Child {
  private final ChildWatch watch;
  private final String name;
  private final Process process;
  private final ChildLines output;
  private final ChildLines errors;
  private String runs = "";
  private boolean inputOpen = true;
  private boolean muteStays;

  Child(ChildWatch watch, String name, Process process) {
    this.watch = watch;
    this.name = name;
    this.process = process;
    Runnable progress = watch.crew()::progress;
    this.output =
        ChildLines.read("output of " + name, process.getInputStream(), watch::isState, progress);
    this.errors =
        ChildLines.read("errors of " + name, process.getErrorStream(), line -> false, progress);
  }

  /** What it is called here: {@code child 1}. */
  public String name() {
    return name;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  Process process() {
    return process;
  }

  /** What it runs, as far as the system has ever told. */
  String runs() {
    String now = Reality.runs(process.toHandle(), watch.entry());
    runs = now.isEmpty() ? runs : now;
    return runs;
  }

  /**
   * Writes a line to its standard input. A child that has ended, or reads no more, is told nothing;
   * that shows in what it answers.
   */
  public void send(String line) {
    watch.note(this, "is told", line);
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      muteStays = true;
    }
  }

  /**
   * Waits for its next state line; other lines are passed over.
   *
   * @return the line; nothing once the child has ended, or neither it nor its parent can get on
   * @throws Unfinished if they spin, or get nowhere on a machine that is not starved
   * @throws Inconclusive if they were starved
   */
  public Optional<String> nextLine() {
    // Who prints elsewhere has an output that ends at once: only its own end tells that no line
    // will come.
    FamilyWait.forAll(watch.crew(), () -> output.isReady() || hasEnded());
    Optional<String> line = output.poll();
    watch.note(this, line.isPresent() ? "answers" : "answers nothing", line.orElse(""));
    return line;
  }

  /** All state lines that it has printed and nobody has taken yet, once it has ended. */
  public List<String> restOfLines() {
    List<String> rest = new java.util.ArrayList<>();
    for (Optional<String> next = output.poll(); next.isPresent(); next = output.poll()) {
      rest.add(next.get());
    }
    return rest;
  }

  /**
   * Ends its input and waits for its end.
   *
   * @return whether it ended; false if it provably does not
   * @throws Unfinished if it spins, or gets nowhere on a machine that is not starved
   * @throws Inconclusive if it was starved
   */
  public boolean endInput() {
    if (inputOpen) {
      inputOpen = false;
      watch.note(this, "is told that its input ends", "");
      try {
        process.getOutputStream().close();
      } catch (IOException e) {
        // Nobody reads there any more.
      }
    }
    return FamilyWait.forAll(watch.crew(), this::hasEnded);
  }

  /** Whether it has ended and all that it printed was read. */
  public boolean hasEnded() {
    return !process.isAlive() && output.hasEnded() && errors.hasEnded();
  }

  /** Whether it has ended although its input had not. */
  public boolean hasEndedByItself() {
    return inputOpen && hasEnded();
  }

  /** Its exit code, or -1 while it runs. */
  public int exitCode() {
    return process.isAlive() ? -1 : process.exitValue();
  }

  /**
   * What it is doing, as a part of a sentence that follows its name: {@code waits for input},
   * {@code had ended with code 1}.
   */
  public String state() {
    if (!process.isAlive()) {
      return "had ended with code " + exitCode() + lastWords();
    }
    return muteStays ? "reads no more input" : watch.waitOf(pid());
  }

  private String lastWords() {
    List<String> all = new java.util.ArrayList<>(errors.others());
    all.addAll(output.others());
    return all.stream()
        .filter(line -> line.startsWith("Exception in thread") || line.startsWith("Error: "))
        .findFirst()
        .map(line -> " (" + watch.masked(this, Bounded.text(line)) + ")")
        .orElse("");
  }

  /**
   * Why it is no child of this process that runs the entry class in a Java of its own, as a
   * sentence; nothing if it is one. To be asked while it must be alive. Where the system does not
   * tell what a process runs, this ends the child and asks the witness, if that watches a field.
   *
   * @throws CheckFailed if it ended without leaving evidence
   * @throws Inconclusive if nobody tells
   */
  public Optional<String> unreal() {
    if (!process.isAlive()) {
      return Optional.of(name + " " + state() + ".");
    }
    Reality seen = Reality.of(process, watch.entry(), watch.crew().context().portable());
    if (seen.told()) {
      return seen.flaw().map(flaw -> name + " " + flaw);
    }
    if (watch.watchesNoField()) {
      // Then nobody tells, and what nobody tells is held against no one.
      return Optional.empty();
    }
    endInput();
    boolean used = testimony().fields().stream().anyMatch(Testimony.Field::told);
    return used
        ? Optional.empty()
        : Optional.of(name + " was a Java that did not use " + watch.entry() + ".");
  }

  /**
   * What a watched static field held in its own memory when it ended, as {@code [11, 22]} or {@code
   * 101}.
   *
   * @param field its simple name
   * @return nothing if the child did not use the class of that field
   * @throws CheckFailed if it ended without leaving evidence
   * @throws Inconclusive if it has not ended, or the value is an object that is not looked into
   */
  public Optional<String> memory(String field) {
    Testimony.Field found =
        testimony().fields().stream()
            .filter(each -> each.name().equals(watch.entry() + "." + field))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("nobody watches " + field));
    if (!found.told() && found.value().startsWith("an object")) {
      throw new Inconclusive(
          field + " of " + name + " held a list of a class that this check cannot look into.",
          List.of());
    }
    return found.told() ? Optional.of(found.value()) : Optional.empty();
  }

  /** Whether its own JVM says that this process started it. */
  boolean namesUsAsParent() {
    return testimony().parent() == ProcessHandle.current().pid();
  }

  private Testimony testimony() {
    return watch.testimony(pid()).orElseThrow(this::withoutEvidence);
  }

  /**
   * Whoever runs the submission's classes leaves some, unless somebody ends it by force; and nobody
   * is to be spared a failure by that.
   */
  private Verdict withoutEvidence() {
    if (process.isAlive()) {
      return new Inconclusive(
          name + " has not come to its end, so nobody knows what its memory held.", List.of());
    }
    return watch.failed(
        name + " ended without leaving evidence of what its memory held: it " + state() + ".",
        "A Java that runs your classes to its end tells what they held. This one was another"
            + " program, was started in an unusual way, or was ended by force.",
        "Start the Java that runs the parent, with its class path, and let it end by itself.");
  }
}
