package duet.inspect;

import duet.submission.Problem;

/**
 * One use of something that is not allowed.
 *
 * @param subject what is refused, by a key: further uses of it on the same line say nothing new
 */
record Refusal(String file, int line, String subject, String message, String advice) {
  Problem problem() {
    return new Problem(file, line, message, advice);
  }
}
