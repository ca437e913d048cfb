package duet.bulk.cohort;

import java.io.IOException;
import java.util.List;

/** A form in which a platform gives out what was handed in. */
interface Layout {
  /** How a person calls it, to stand in "read as ...". */
  String title();

  /** Whether the items have this form, at least in part. */
  boolean recognises(List<Item> items);

  /**
   * Tells who handed in what, and of every item that is nobody's, why.
   *
   * @throws IOException if something in it cannot be read
   */
  void read(List<Item> items, Finds finds) throws IOException;
}
