package duet.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;

/**
 * What JSON must write in another form, and besides the number sign: in the log of a job a line
 * with {@code ##[error]} or {@code ##vso[} anywhere in it is a command. To whoever reads it as JSON
 * the text is the same.
 */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private final int[] ascii = standardAsciiEscapesForJSON();

  JsonEscapes() {
    ascii['#'] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii;
  }

  @Override
  public SerializableString getEscapeSequence(int character) {
    // Asked for only where there is a form of one's own.
    return null;
  }
}
