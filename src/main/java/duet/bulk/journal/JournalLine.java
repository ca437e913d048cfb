package duet.bulk.journal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of a journal.
 *
 * @param key what was graded, with what
 * @param stands whether the verdict is final; else it tells of an attempt, and the work is still to
 *     be done
 * @param verdict what came of it
 */
@JsonPropertyOrder({"key", "stands", "verdict"})
record JournalLine(String key, boolean stands, Verdict verdict) {}
