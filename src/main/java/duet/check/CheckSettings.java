package duet.check;

/**
 * How to check, the same for all submissions of a run.
 *
 * @param seed the assignment's seed
 * @param portable whether to do without what only Linux tells
 * @param slot which of the machine's slots to run in, from 0
 */
public record CheckSettings(String seed, boolean portable, int slot) {}
