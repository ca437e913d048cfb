package duet.bulk;

import duet.bulk.journal.Journal;
import duet.bulk.journal.Verdict;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What several journals know together. Of two that know the same, the first is asked. */
public final class Verdicts {
  private final List<Journal> journals;

  /** Of these. */
  public Verdicts(List<Journal> journals) {
    this.journals = List.copyOf(journals);
  }

  /** Whether a verdict stands. */
  public boolean has(String key) {
    return journals.stream().anyMatch(journal -> journal.has(key));
  }

  /**
   * What is kept about some work, as the content of a journal of its own.
   *
   * @param keys of the work
   */
  public byte[] excerpt(Collection<String> keys) throws IOException {
    return Journal.excerpt(journals, keys);
  }

  /** The verdict that stands, or else what came of the last attempt. */
  public Optional<Verdict> find(String key) throws IOException {
    for (Journal journal : journals) {
      Optional<Verdict> standing = journal.find(key);
      if (standing.isPresent()) {
        return standing;
      }
    }
    for (Journal journal : journals) {
      Optional<Verdict> attempt = journal.attempt(key);
      if (attempt.isPresent()) {
        return attempt;
      }
    }
    return Optional.empty();
  }
}
