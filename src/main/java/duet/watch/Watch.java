package duet.watch;

import duet.Grader;
import duet.course.Course;
import duet.exercise.Exercise;
import duet.report.TextStyle;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The student's loop.
 *
 * @param course the student's folder
 * @param exercises all exercises, in course order
 * @param first the id of the one to begin with
 * @param grader grades; closed at the end
 * @param contained whether its runners are kept away from the machine
 * @param poll whether to do without the system's events about files
 * @param around the world around it
 */
public record Watch(
    Course course,
    List<Exercise> exercises,
    String first,
    Grader grader,
    boolean contained,
    boolean poll,
    Surroundings around) {
  /** Takes a copy. */
  public Watch {
    exercises = List.copyOf(exercises);
  }

  /** The terminal of this process, if it can move its cursor and tell keys. */
  public static Optional<Terminal> terminal() {
    try {
      Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).build();
      if (!terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        return Optional.of(terminal);
      }
      terminal.close();
    } catch (IOException | IllegalStateException e) {
      // There is none.
    }
    return Optional.empty();
  }

  /** Takes a terminal over until the student quits. */
  public void on(Terminal terminal, TextStyle style) throws IOException, InterruptedException {
    LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    try (FullScreen screen = new FullScreen(terminal, style)) {
      terminal.handle(Terminal.Signal.WINCH, signal -> events.add(new Event.Resized()));
      terminal.handle(Terminal.Signal.INT, signal -> quit(events));
      KeyReader.start(terminal, events::add);
      run(screen, events);
    }
  }

  /**
   * Prints lines, and takes a letter a line, until the student quits or there are no more lines.
   *
   * @param print takes whole lines
   */
  public void inLines(TextStyle style, Consumer<String> print, BufferedReader letters)
      throws IOException, InterruptedException {
    LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(letters, events), "duet-letters");
    reader.setDaemon(true);
    reader.start();
    run(new Lines(style, print), events);
  }

  private static void read(BufferedReader letters, LinkedBlockingQueue<Event> events) {
    try {
      for (String line = letters.readLine(); line != null; line = letters.readLine()) {
        press(events, line.isBlank() ? Keys.ENTER : line.strip());
      }
    } catch (IOException e) {
      // To us that is the end.
    }
    events.add(new Event.NoMoreKeys());
  }

  private static void quit(LinkedBlockingQueue<Event> events) {
    events.add(new Event.Stop());
  }

  private static void press(LinkedBlockingQueue<Event> events, String key) {
    events.add(new Event.Pressed(key, new CountDownLatch(1)));
  }

  private void run(Show show, LinkedBlockingQueue<Event> events)
      throws IOException, InterruptedException {
    Consumer<String> tell = sentence -> events.add(new Event.Notice(sentence));
    try (StudentGrading grading = new StudentGrading(grader, course, exercises, contained, tell);
        Loop loop = new Loop(exercises, around, grading, show, events, poll)) {
      loop.run(first, Rows.of(course, exercises, tell));
    }
  }
}
