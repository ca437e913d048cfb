package duet.bulk;

import duet.bulk.journal.Verdict;

/** Is told how a cohort gets on; safe for several threads. */
public interface Progress {
  /**
   * The work is known now.
   *
   * @param submissions how many were handed in
   * @param known how many pieces of work are done, from an earlier run
   * @param todo how many are not
   */
  void planned(int submissions, int known, int todo);

  /**
   * Something was found out about this host, before anything is graded on it.
   *
   * @param sentence that says so
   */
  default void calibrates(String sentence) {}

  /** A piece of work begins. */
  void begins(Work work);

  /** A piece of work is done, and what came of it is kept. */
  void ends(Work work, Verdict verdict);

  /**
   * What is undecided is tried once more.
   *
   * @param works how many
   */
  void triesAgain(int works);
}
