package duet.inspect;

import duet.submission.Problem;

/**
 * Says of code that it would not fit into a class file once it is made ready for its checks.
 * Whoever makes it ready finds that out.
 */
public final class TooLarge {
  private TooLarge() {}

  /** Of a method of a class. */
  public static Problem method(byte[] bytes, String name, String descriptor) {
    ClassShape shape = ClassShape.read(bytes);
    return new Problem(
        shape.file(),
        shape.method(name, descriptor).map(ClassShape.Member::line).orElse(0),
        Names.member(shape.name(), name, descriptor) + " is too long to be checked",
        LongMethods.ADVICE);
  }

  /** Of a class. */
  public static Problem classFile(byte[] bytes) {
    ClassShape shape = ClassShape.read(bytes);
    return new Problem(
        shape.file(),
        0,
        Names.simple(shape.name()) + " is too large to be checked",
        "Write it with fewer fields, methods and texts: arrays and loops say more in less.");
  }
}
