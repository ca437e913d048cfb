package duet.bulk.cohort;

/**
 * Something in a cohort that a person has to look at: it was not recognised, or it cannot be told
 * whose it is.
 *
 * @param label how it is called there; may have names in it
 * @param why a sentence
 */
public record Oddity(String label, String why) {}
