package duet.bulk;

import duet.bulk.cohort.Handin;

/**
 * A piece of work: one exercise of one submission, standing for all that have the same key.
 *
 * @param key what its result is known by
 * @param handin somebody who handed in just this
 * @param exercise id of the exercise
 */
public record Work(String key, Handin handin, String exercise) {}
