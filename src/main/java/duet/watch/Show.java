package duet.watch;

/** Shows what there is to see; used by the thread of the loop alone. */
public interface Show {
  /** Shows a desk. */
  void show(Desk desk);

  /** Lets something else have the terminal meanwhile. */
  void away(Runnable other);
}
