package duet.kit.hoist;

/** Steps until it is stopped: what a student would write, in one of many ways. */
interface Worker {
  /** What is done again and again. */
  interface Step {
    void once();
  }

  /** No work at all, so that nothing but the flag is in the loop. */
  final class Nothing implements Step {
    @Override
    public void once() {}
  }

  void run() throws Exception;

  void stop() throws Exception;
}
