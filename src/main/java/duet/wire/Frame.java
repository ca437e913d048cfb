package duet.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;

/**
 * One message between the grader and a JVM that it started.
 *
 * @param type what it says; each channel has its own list of types, from 0 to 127
 * @param body its fields, in the order in which they were written
 */
public record Frame(byte type, byte[] body) {
  /** The fields, to be read in the order in which they were written. */
  public DataInputStream fields() {
    return new DataInputStream(new ByteArrayInputStream(body));
  }
}
