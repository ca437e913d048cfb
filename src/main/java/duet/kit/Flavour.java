package duet.kit;

/** In which form the classes of a submission meet a check. */
public enum Flavour {
  /** As the compiler made them. */
  PLAIN,
  /**
   * With a numbered point woven in around every access, call and monitor operation. Such points
   * make a missing {@code volatile} invisible, so checks about visibility take {@link #PLAIN}.
   */
  SWEPT
}
