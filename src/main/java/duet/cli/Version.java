package duet.cli;

/** Which Duet this is. */
final class Version {
  private Version() {}

  /** The version in the jar's manifest; outside a jar there is none. */
  static String ofThis() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
