package duet.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The bytes that a check draws its random values from: HMAC-SHA-256, keyed with the assignment's
 * seed, of the exercise and the check. So all students and all regrades meet the same values, and
 * no check's values tell another's.
 */
final class Seeds {
  private Seeds() {}

  static byte[] of(String assignmentSeed, String exercise, String check) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // A key may not be empty, so the seed gets a prefix.
      byte[] key = ("duet:" + assignmentSeed).getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((exercise + "/" + check).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
