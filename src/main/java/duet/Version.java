package duet;

/** Which Duet this is. */
public final class Version {
  private Version() {}

  /** The version in the jar's manifest; outside a jar there is none. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
