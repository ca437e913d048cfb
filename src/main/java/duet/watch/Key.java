package duet.watch;

/**
 * A key that means something now.
 *
 * @param name what to press
 * @param meaning what happens then, in a word or two
 */
public record Key(String name, String meaning) {}
