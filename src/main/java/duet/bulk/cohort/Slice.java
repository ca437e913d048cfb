package duet.bulk.cohort;

/**
 * A part of a cohort that is graded by itself.
 *
 * @param number from 1 to {@code of}
 * @param of into how many parts it is cut, at least 1
 */
public record Slice(int number, int of) {
  /** The whole. */
  public static final Slice ALL = new Slice(1, 1);

  /** Refuses a part that is none. */
  public Slice {
    if (of < 1 || number < 1 || number > of) {
      throw new IllegalArgumentException("there is no slice " + number + "/" + of);
    }
  }

  /** Whether the submission at an index, from 0, is in it. */
  boolean takes(int index) {
    return index % of == number - 1;
  }

  @Override
  public String toString() {
    return number + "/" + of;
  }
}
