package duet.watch;

import duet.exercise.Exercise;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Waits for saves and keys, and shows what comes of them, until the student has enough. */
final class Loop implements AutoCloseable {
  private final List<Exercise> exercises;
  private final Surroundings around;
  private final Show show;
  private final LinkedBlockingQueue<Event> events;
  private final Runs runs;
  private final Saves saves;
  private final KeyActions actions;
  private Copy copy;
  private Desk desk;
  private boolean quits;
  private boolean noMoreKeys;

  Loop(
      List<Exercise> exercises,
      Surroundings around,
      Grading grading,
      Show show,
      LinkedBlockingQueue<Event> events,
      boolean poll) {
    this.exercises = List.copyOf(exercises);
    this.around = around;
    this.show = show;
    this.events = events;
    this.runs = new Runs(grading, events::add);
    this.saves = new Saves(poll, new Teller(events::add));
    this.actions = new KeyActions(this);
  }

  private record Teller(Consumer<Event> tell) implements Saves.Listener {
    @Override
    public void saved() {
      tell.accept(new Event.Saved());
    }

    @Override
    public void emptied() {
      tell.accept(new Event.Emptied());
    }
  }

  /** Runs from this exercise on to the end. */
  void run(String id, List<Row> rows) throws IOException, InterruptedException {
    goTo(id, rows);
    while (!quits) {
      show.show(desk);
      Event event = events.take();
      handle(event);
      if (event instanceof Event.Pressed pressed) {
        pressed.done().countDown();
      }
    }
  }

  private void handle(Event event) throws IOException {
    if (event instanceof Event.Saved) {
      check(false);
    } else if (event instanceof Event.Emptied) {
      runs.cancel();
      desk = Desk.at(copy.exercise(), desk.files(), desk.choice(), desk.canOpen());
    } else if (event instanceof Event.Pressed pressed) {
      actions.press(pressed.key());
    } else if (event instanceof Event.NoMoreKeys) {
      noMoreKeys = true;
      quits = desk.phase() == Phase.ENDED;
    } else if (event instanceof Event.Stop) {
      quits = true;
    } else if (event instanceof Event.Kept kept) {
      desk = desk.choosing(with(kept.rows()));
      quits |= noMoreKeys;
    } else if (event instanceof Event.Notice notice) {
      desk = desk.noting(notice.sentence());
    } else {
      hear(event);
    }
  }

  private void hear(Event event) {
    if (event instanceof Event.Accepted accepted && !runs.isStale(accepted.run())) {
      desk = desk.accepted();
    } else if (event instanceof Event.Told told && !runs.isStale(told.run())) {
      desk = desk.told(told.result());
    } else if (event instanceof Event.Ended ended && !runs.isStale(ended.run())) {
      desk = desk.ended(ended.found());
    } else if (event instanceof Event.Trouble trouble && !runs.isStale(trouble.run())) {
      desk = desk.noting(trouble.sentence());
      quits |= noMoreKeys;
    }
  }

  private Choice with(List<Row> rows) {
    Choice old = desk.choice();
    return new Choice(rows, old.at(), old.search(), old.searching(), old.only());
  }

  /** Sits down at another exercise. */
  void goTo(String id, List<Row> rows) throws IOException {
    Exercise exercise =
        exercises.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    copy = around.copy(exercise);
    List<String> files = copy.files().stream().map(around::shown).toList();
    desk = Desk.at(exercise, files, Choice.of(rows, id), around.canOpen());
    saves.of(copy.files());
    runs.expect(copy);
    check(false);
  }

  /** Grades what lies there. */
  void check(boolean whole) {
    desk = desk.saved();
    runs.start(copy, whole);
  }

  Desk desk() {
    return desk;
  }

  void desk(Desk other) {
    desk = other;
  }

  void reset() {
    try {
      String kept = around.shown(around.reset(copy));
      desk = desk.noting("Begun anew; what was there is kept in " + kept + ".");
    } catch (IOException e) {
      desk = desk.noting("It cannot be begun anew: " + e.getMessage() + ".");
    }
  }

  void open() {
    show.away(
        () -> {
          try {
            around.open(copy);
          } catch (IOException e) {
            desk = desk.noting("The editor cannot be started: " + e.getMessage() + ".");
          }
        });
  }

  void quit() {
    quits = true;
  }

  @Override
  public void close() {
    saves.close();
    runs.close();
  }
}
