package duet.trial;

import duet.check.Outcome;
import java.util.Optional;

/**
 * Something that did not come out as it must.
 *
 * @param check its id, or an empty string where the grading as a whole came to something else
 * @param outcome what came of the check; empty where none was run
 * @param words what came of it, and what must, as a sentence without its end
 */
public record Deviation(String check, Optional<Outcome> outcome, String words) {}
