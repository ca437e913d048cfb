package duet.report.html;

import java.util.stream.Collectors;

/** Takes comments out of sources: people write their names there. */
public final class Comments {
  private Comments() {}

  /** The same text, each line where it was, with blanks for every comment. */
  public static String blanked(String java) {
    return JavaTokens.of(java).stream()
        .map(
            token ->
                token.ink() == JavaTokens.Ink.COMMENT
                    ? token.text().replaceAll("[^\\s]", " ")
                    : token.text())
        .collect(Collectors.joining());
  }
}
