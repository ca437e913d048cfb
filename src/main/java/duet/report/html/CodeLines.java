package duet.report.html;

import duet.report.html.JavaTokens.Token;
import java.util.ArrayList;
import java.util.List;

/** Coloured Java, line by line. */
final class CodeLines {
  private CodeLines() {}

  /** Tokens of each line; a token that spans lines is cut at their ends. */
  static List<List<Token>> of(String java) {
    List<List<Token>> lines = new ArrayList<>();
    List<Token> line = new ArrayList<>();
    for (Token token : JavaTokens.of(java.replaceAll("\\r\\n?", "\n").stripTrailing())) {
      String[] parts = token.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Token(token.ink(), parts[i]));
        }
      }
    }
    lines.add(line);
    return lines;
  }
}
