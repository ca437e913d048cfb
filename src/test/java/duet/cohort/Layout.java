package duet.cohort;

import duet.exercise.SourceFile;
import java.util.List;
import java.util.Random;

/** Lays a source out in another style and comments it; its tokens stay what they are. */
final class Layout {
  private static final List<String> REMARKS =
      List.of(
          "TODO ask in the exercise group, room %d",
          "works on my machine since version %d",
          "wei\u00df nicht, warum das hilft (%d)",
          "attempt %d; the other ones did not come to an end",
          "see lecture notes, page %d",
          "do not touch! { if (%d) } else",
          "p\u00e1gina %d \u2014 \u00bfest\u00e1 bien?",
          "\u05e2\u05de\u05d5\u05d3 %d",
          "\"%d\" was 'wrong' before /* really");

  private final Style style;
  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private Layout(Style style, Random random) {
    this.style = style;
    this.random = random;
  }

  static SourceFile applied(SourceFile file, Style style, Random random) {
    return new SourceFile(file.path(), new Layout(style, random).of(Token.read(file.text())));
  }

  private String of(List<Token> tokens) {
    text.append("// ").append(remark()).append('\n');
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.SPACE) {
        space(token, tokens, i);
      } else {
        around(token, i > 0 ? tokens.get(i - 1) : token);
      }
    }
    return style.windows() ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  /** A comment that hardly anybody else has; what begins a comment or ends one is left out. */
  private String remark() {
    return REMARKS.get(random.nextInt(REMARKS.size())).formatted(random.nextInt(1_000_000));
  }

  private boolean one(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }

  private void space(Token token, List<Token> tokens, int i) {
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
    if (!token.endsLine()) {
      boolean opensBlock = next.is("{") && i + 2 < tokens.size() && tokens.get(i + 2).endsLine();
      text.append(opensBlock && style.braceBelow() ? "\n" + margin() : token.text());
      return;
    }
    String lines = token.text().substring(0, token.text().lastIndexOf('\n') + 1);
    String levels = token.text().substring(lines.length());
    text.append(lines);
    String margin = style.indent().repeat(levels.length() / 2) + " ".repeat(levels.length() % 2);
    if (one(style.blankLines())) {
      text.append('\n');
    }
    if (one(style.comments())) {
      text.append(margin).append("// ").append(remark()).append('\n');
    }
    text.append(margin);
  }

  /** How far the line that is being written is indented. */
  private String margin() {
    int begin = text.lastIndexOf("\n") + 1;
    int end = begin;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(begin, end);
  }

  private void around(Token token, Token before) {
    if (token.is(")") && style.inside() && !before.is("(")) {
      text.append(' ');
    }
    if (token.is(".") && before.is(")") && one(style.breaks())) {
      text.append('\n').append(margin()).append("    ");
    }
    text.append(token.text());
    if (token.is("(") && style.inside()) {
      text.append(' ');
    }
    if (token.is(",") && one(style.breaks())) {
      text.append("\n    ");
    }
  }
}
