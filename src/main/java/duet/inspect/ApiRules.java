package duet.inspect;

import duet.inspect.ClassShape.Member;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** What may differ between a promise and what was handed in without a caller noticing. */
final class ApiRules {
  private static final int KIND =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ANNOTATION | Opcodes.ACC_STATIC;

  private ApiRules() {}

  static boolean keeps(ClassShape promised, ClassShape found) {
    return (promised.access() & KIND) == (found.access() & KIND)
        && reaches(promised.access(), found.access())
        && (promised.is(Opcodes.ACC_ABSTRACT) || !found.is(Opcodes.ACC_ABSTRACT));
  }

  static boolean keepsMethod(Member promised, Member found) {
    return promised.is(Opcodes.ACC_STATIC) == found.is(Opcodes.ACC_STATIC)
        && reaches(promised.access(), found.access())
        && (promised.is(Opcodes.ACC_ABSTRACT) || !found.is(Opcodes.ACC_ABSTRACT));
  }

  /** Checks set fields that the stub lets them set. */
  static boolean keepsField(Member promised, Member found) {
    return promised.is(Opcodes.ACC_STATIC) == found.is(Opcodes.ACC_STATIC)
        && reaches(promised.access(), found.access())
        && (promised.is(Opcodes.ACC_FINAL) || !found.is(Opcodes.ACC_FINAL));
  }

  /**
   * Whether a constructor is promised only because nobody wrote one: that of a class whose public
   * members are all static. To make it private is good style, not a change.
   */
  static boolean accidental(ClassShape promised, Member constructor) {
    return constructor.matches("<init>", "()V")
        && Stream.concat(promised.fields().stream(), promised.methods().stream())
            .filter(member -> !member.name().equals("<init>"))
            .allMatch(member -> member.is(Opcodes.ACC_STATIC));
  }

  private static boolean reaches(int promised, int found) {
    return (promised & Opcodes.ACC_PUBLIC) == 0
        ? (found & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
        : (found & Opcodes.ACC_PUBLIC) != 0;
  }
}
