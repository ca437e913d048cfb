package duet.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts Java into comments, literals, words and the rest, in time linear in its length, whatever the
 * text is: it may not compile.
 */
final class JavaTokens {
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do double"
                  + " else enum extends final finally float for goto if implements import instanceof"
                  + " int interface long native new package private protected public record return"
                  + " sealed short static strictfp super switch synchronized this throw throws"
                  + " transient try var void volatile while yield true false null permits")
              .split(" "));

  private final String text;
  private int at;

  private JavaTokens(String text) {
    this.text = text;
  }

  /** What a token is; the names are those of classes in the style sheet. */
  enum Ink {
    PLAIN,
    COMMENT,
    LITERAL,
    KEYWORD
  }

  /** A part of the text. */
  record Token(Ink ink, String text) {}

  /** All of them; put together they are the text. */
  static List<Token> of(String text) {
    return new JavaTokens(text).all();
  }

  private List<Token> all() {
    List<Token> tokens = new ArrayList<>();
    int plain = 0;
    while (at < text.length()) {
      int begin = at;
      Ink ink = next();
      if (ink != Ink.PLAIN) {
        add(tokens, Ink.PLAIN, plain, begin);
        add(tokens, ink, begin, at);
        plain = at;
      }
    }
    add(tokens, Ink.PLAIN, plain, at);
    return tokens;
  }

  private void add(List<Token> tokens, Ink ink, int from, int to) {
    if (to > from) {
      tokens.add(new Token(ink, text.substring(from, to)));
    }
  }

  private Ink next() {
    if (text.startsWith("//", at)) {
      at = orEnd(text.indexOf('\n', at), 0);
      return Ink.COMMENT;
    } else if (text.startsWith("/*", at)) {
      at = orEnd(text.indexOf("*/", at + 2), 2);
      return Ink.COMMENT;
    } else if (text.startsWith("\"\"\"", at)) {
      at = orEnd(text.indexOf("\"\"\"", at + 3), 3);
      return Ink.LITERAL;
    }
    char first = text.charAt(at);
    if (first == '"' || first == '\'') {
      quoted(first);
      return Ink.LITERAL;
    }
    return Character.isJavaIdentifierStart(first) ? word() : other();
  }

  private int orEnd(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != '\n') {
      char now = text.charAt(at);
      at += now == '\\' ? 2 : 1;
      if (now == quote) {
        break;
      }
    }
    at = Math.min(at, text.length());
  }

  private Ink word() {
    int begin = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return KEYWORDS.contains(text.substring(begin, at)) ? Ink.KEYWORD : Ink.PLAIN;
  }

  private Ink other() {
    at++;
    return Ink.PLAIN;
  }
}
