package singdance.checks;

import duet.kit.Crew;
import duet.kit.Gate;
import duet.kit.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import singdance.Stage;

/** A stage that remembers who did what, and holds performers in the parts that a check names. */
final class WatchedStage implements Stage {
  /** The two things that are performed. */
  enum Act {
    SONG("song", "verse", "singer"),
    DANCE("dance", "step", "dancer");

    final String title;
    final String part;
    final String performer;

    Act(String title, String part, String performer) {
      this.title = title;
      this.part = part;
      this.performer = performer;
    }

    Act other() {
      return this == SONG ? DANCE : SONG;
    }
  }

  /** A verse or a step. */
  record Part(Act act, int number) {
    @Override
    public String toString() {
      return act.part + " " + number;
    }
  }

  /** A part that somebody began, and the place in the submission that it came from. */
  record Moment(Part part, Thread thread, Site site) {}

  /** The number of the last verse, and of the last step. */
  static final int LAST = 2;

  private final Crew crew;
  private final Map<Part, Gate> gates;
  private final Queue<Moment> begun = new ConcurrentLinkedQueue<>();
  private final Queue<Moment> ended = new ConcurrentLinkedQueue<>();

  /** A stage on which whoever begins one of these parts stays in it until it is let go. */
  WatchedStage(Crew crew, List<Part> held) {
    this.crew = crew;
    this.gates =
        held.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), p -> crew.gate()));
  }

  /** All that there is to perform, in the order of the sequential program. */
  static List<Part> programme() {
    return Stream.of(Act.values())
        .flatMap(act -> IntStream.rangeClosed(0, LAST).mapToObj(i -> new Part(act, i)))
        .toList();
  }

  @Override
  public void verse(int i) {
    play(new Part(Act.SONG, i));
  }

  @Override
  public void step(int i) {
    play(new Part(Act.DANCE, i));
  }

  private void play(Part part) {
    Moment moment = new Moment(part, Thread.currentThread(), Site.here());
    begun.add(moment);
    crew.progress();
    Optional.ofNullable(gates.get(part)).ifPresent(Gate::pass);
    ended.add(moment);
    crew.progress();
  }

  boolean holds(Act act, int number) {
    return gates.get(new Part(act, number)).held() > 0;
  }

  void letGo(Act act, int number) {
    gates.get(new Part(act, number)).open();
  }

  void letAllGo() {
    gates.values().forEach(Gate::open);
  }

  boolean isOver(Act act) {
    return ended.stream().filter(moment -> moment.part().act() == act).count() > LAST;
  }

  boolean hasEnded(Moment moment) {
    return ended.contains(moment);
  }

  /** What was begun so far, in order. */
  List<Moment> begun() {
    return List.copyOf(begun);
  }

  List<Moment> begun(Act act) {
    return begun.stream().filter(moment -> moment.part().act() == act).toList();
  }

  boolean isByOne(Act act) {
    return begun(act).stream().map(Moment::thread).distinct().count() <= 1;
  }

  /** What was begun, in order; sorted where several threads did it, whose order is luck. */
  List<Integer> numbers(Act act) {
    Stream<Integer> numbers = begun(act).stream().map(moment -> moment.part().number());
    return (isByOne(act) ? numbers : numbers.sorted()).toList();
  }
}
