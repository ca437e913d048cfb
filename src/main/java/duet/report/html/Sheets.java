package duet.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style sheets and scripts, which stand in the page itself, and the policy that lets the browser
 * take these and nothing else.
 */
public final class Sheets {
  private Sheets() {}

  /** The text of a resource beside a class. */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The style of all pages. */
  public static String common() {
    return text(Sheets.class, "common.css");
  }

  /** The value of a Content-Security-Policy for a page with one style and perhaps one script. */
  public static String policy(String style, String script) {
    String scripts = script.isEmpty() ? "" : "; script-src '" + hash(script) + "'";
    return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '"
        + hash(style)
        + "'"
        + scripts;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
