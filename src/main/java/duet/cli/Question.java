package duet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Locale;

/** Asks whoever sits at the terminal. */
final class Question {
  private Question() {}

  /** Whether the answer is yes; everything else is a no, and so is none. */
  static boolean isAnsweredYes(Terminal terminal, String question) throws IOException {
    terminal.print(question + " (y/n) ");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    String answer = in.readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }
}
