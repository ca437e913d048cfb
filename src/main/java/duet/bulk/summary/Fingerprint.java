package duet.bulk.summary;

import duet.exercise.SourceFile;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two sources have in common that differ in nothing but layout, comments and the names that
 * they declare. Names that are only used are those of the JDK or of the exercise, and remain:
 * {@code start} is not {@code run}.
 */
final class Fingerprint {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Set<String> AFTER_A_NAME = Set.of("=", ";", ",", ")", "(", ":", "[", "{");
  private static final Set<String> NO_TYPES =
      Set.of(
          "return",
          "new",
          "throw",
          "package",
          "import",
          "else",
          "case",
          "instanceof",
          "static",
          "assert",
          "yield",
          "extends",
          "implements",
          "throws",
          "final",
          "public",
          "private",
          "protected",
          "do",
          "goto",
          "abstract",
          "synchronized",
          "volatile",
          "transient",
          "default",
          "super",
          "this");
  private static final Set<String> DECLARING = Set.of("class", "interface", "enum", "record");

  private Fingerprint() {}

  /** Of all files together, as hexadecimal digits. */
  static String of(List<SourceFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceFile file : files) {
        digest.update((file.path() + "\0").getBytes(StandardCharsets.UTF_8));
        for (String token : renamed(tokens(file.text()))) {
          digest.update((token + "\0").getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  // The JDK's own: a pattern for strings and comments runs out of stack on those that are long.
  private static List<String> tokens(String text) {
    StreamTokenizer reader = new StreamTokenizer(new StringReader(text));
    reader.resetSyntax();
    reader.whitespaceChars(0, ' ');
    reader.wordChars('a', 'z');
    reader.wordChars('A', 'Z');
    reader.wordChars('0', '9');
    reader.wordChars(160, 255);
    reader.wordChars('_', '_');
    reader.wordChars('$', '$');
    reader.quoteChar('"');
    reader.quoteChar('\'');
    reader.slashSlashComments(true);
    reader.slashStarComments(true);
    List<String> tokens = new ArrayList<>();
    boolean inImport = false;
    for (String token = next(reader); token != null; token = next(reader)) {
      // In which order things are imported, and whether all are needed, is layout.
      inImport |= token.equals("import");
      if (!inImport) {
        tokens.add(token);
      }
      inImport &= !token.equals(";");
    }
    return tokens;
  }

  private static String next(StreamTokenizer reader) {
    try {
      int type = reader.nextToken();
      if (type == StreamTokenizer.TT_EOF) {
        return null;
      }
      boolean quoted = type == '"' || type == '\'';
      return quoted || type == StreamTokenizer.TT_WORD
          ? (quoted ? (char) type : "") + reader.sval
          : String.valueOf((char) type);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  private static List<String> renamed(List<String> tokens) {
    Set<String> declared = declared(tokens);
    Map<String, String> names = new HashMap<>();
    return tokens.stream()
        .map(
            token ->
                declared.contains(token)
                    ? names.computeIfAbsent(token, name -> "#" + names.size())
                    : token)
        .toList();
  }

  private static Set<String> declared(List<String> tokens) {
    Set<String> declared = new HashSet<>();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      String token = tokens.get(i);
      if (WORD.matcher(token).matches()
          && (declares(tokens.get(i - 1), tokens.get(i + 1)) || isParameter(tokens, i))
          && !NO_TYPES.contains(token)) {
        declared.add(token);
      }
    }
    return declared;
  }

  // The only parameter of a lambda.
  private static boolean isParameter(List<String> tokens, int i) {
    return tokens.get(i + 1).equals("-") && i + 2 < tokens.size() && tokens.get(i + 2).equals(">");
  }

  private static boolean declares(String before, String after) {
    boolean afterType =
        before.equals(">")
            || before.equals("]")
            || WORD.matcher(before).matches() && !NO_TYPES.contains(before);
    return DECLARING.contains(before) || afterType && AFTER_A_NAME.contains(after);
  }
}
