package duet.kit;

/** The JVM flags under which a check runs. */
public enum Profile {
  /** Client compiler and serial collector: starts fast. */
  QUICK,
  /** The compilers that a JVM uses by default: what a check about visibility needs. */
  TIERED
}
