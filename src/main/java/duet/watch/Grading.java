package duet.watch;

import duet.check.Audience;
import java.io.IOException;
import java.util.List;

/** Grades what a student has saved, and writes it down; used by one thread. */
interface Grading extends AutoCloseable {
  /**
   * Grades.
   *
   * @param whole whether to run what takes seconds, too
   * @throws IOException if it cannot be done; the message is a sentence for the student
   */
  Found grade(Copy copy, boolean whole, Audience audience) throws IOException;

  /**
   * Writes down what came of it.
   *
   * @return all exercises as they stand now
   */
  List<Row> keep(Found found) throws IOException;

  /** Makes ready for the next save. */
  void expect(Copy copy);

  @Override
  void close();
}
