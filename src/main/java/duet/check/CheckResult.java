package duet.check;

import duet.exercise.CheckSpec;

/**
 * A check and what came of it.
 *
 * @param spec the check
 * @param outcome what came of it
 * @param seconds wall clock time it took, 0 if it did not run
 */
public record CheckResult(CheckSpec spec, Outcome outcome, double seconds) {}
