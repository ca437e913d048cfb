package duet.watch;

import duet.exercise.Exercise;
import java.io.IOException;
import java.nio.file.Path;

/** What the loop needs of the world around it. */
public interface Surroundings {
  /** The student's copy of an exercise; made if it is not there. */
  Copy copy(Exercise exercise) throws IOException;

  /**
   * Puts what the student began with in the place of the work.
   *
   * @return the folder in which the work is kept
   */
  Path reset(Copy copy) throws IOException;

  /** What to call a file from where the loop was started. */
  String shown(Path file);

  /** Whether there is an editor. */
  boolean canOpen();

  /** Opens the files of a copy in it; waits for its end if it needs the terminal. */
  void open(Copy copy) throws IOException;
}
