package duet.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of a Java source; all of them put together are the source.
 *
 * @param kind what it is
 * @param text as it stands there
 */
record Token(Kind kind, String text) {
  /** What a token is, as far as layout is concerned. */
  enum Kind {
    COMMENT,
    LITERAL,
    SPACE,
    WORD,
    SYMBOL
  }

  private static final Pattern PATTERN =
      Pattern.compile(
          "(?<comment>/\\*(?s:.*?)\\*/|//[^\\n]*)"
              + "|(?<literal>\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|\\d[\\w.]*)"
              + "|(?<space>\\s+)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?s:.)");

  static List<Token> read(String source) {
    List<Token> tokens = new ArrayList<>();
    Matcher next = PATTERN.matcher(source);
    while (next.find()) {
      tokens.add(new Token(kind(next), next.group()));
    }
    return tokens;
  }

  private static Kind kind(Matcher found) {
    for (Kind kind : List.of(Kind.COMMENT, Kind.LITERAL, Kind.SPACE, Kind.WORD)) {
      if (found.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
        return kind;
      }
    }
    return Kind.SYMBOL;
  }

  static String join(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining());
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether a line ends in it; of a comment and of a literal that is not to be touched. */
  boolean endsLine() {
    return kind == Kind.SPACE && text.indexOf('\n') >= 0;
  }
}
