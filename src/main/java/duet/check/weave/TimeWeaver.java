package duet.check.weave;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Weaves in {@link duet.kit.SweepTime} where a submission waits by the clock, or looks at it. */
final class TimeWeaver {
  private static final String TIME = "duet/kit/SweepTime";
  private static final String UNIT = "java/util/concurrent/TimeUnit";
  private static final String UNIT_LAST = "JL" + UNIT + ";)";
  private static final String LIMIT = "(JL" + UNIT + ";)J";

  /** Calls of the JDK that are made in the other time instead. */
  private static final Set<String> STATIC =
      Set.of(
          "java/lang/Thread.sleep(J)V",
          "java/lang/Thread.sleep(JI)V",
          "java/lang/Thread.yield()V",
          "java/lang/System.nanoTime()J",
          "java/lang/System.currentTimeMillis()J",
          "java/util/concurrent/locks/LockSupport.parkNanos(J)V",
          "java/util/concurrent/locks/LockSupport.parkNanos(Ljava/lang/Object;J)V");

  private static final Set<String> TRIES =
      Set.of("tryLock", "tryAcquire", "tryReadLock", "tryWriteLock");

  private static final Set<String> WAITS =
      Set.of(
          "await",
          "awaitTermination",
          "awaitQuiescence",
          "exchange",
          "get",
          "invokeAll",
          "invokeAny",
          "offer",
          "offerFirst",
          "offerLast",
          "poll",
          "pollFirst",
          "pollLast",
          "tryTransfer");

  private static final Set<String> UNTOLD =
      Set.of("sleep", "parkUntil", "awaitUntil", "timedWait", "timedJoin");

  private final Sights sights;

  TimeWeaver(Sights sights) {
    this.sights = sights;
  }

  /** Writes a call, and before it what tells of its limit. */
  void call(
      MethodVisitor to,
      int opcode,
      String owner,
      String name,
      String descriptor,
      boolean onInterface) {
    if (opcode == Opcodes.INVOKESTATIC && inOtherTime(owner, name, descriptor)) {
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, name, descriptor, false);
    } else if (owner.equals(UNIT) && name.equals("sleep")) {
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, name, "(L" + UNIT + ";J)V", false);
    } else {
      tellLimit(to, owner, name, descriptor);
      to.visitMethodInsn(opcode, owner, name, descriptor, onInterface);
    }
  }

  // A subclass of Thread calls what it inherits by a name of its own.
  private boolean inOtherTime(String owner, String name, String descriptor) {
    boolean inherited = sights.isOwn(owner) && !sights.isWritten(name + descriptor);
    return STATIC.contains((inherited ? "java/lang/Thread" : owner) + "." + name + descriptor);
  }

  private void tellLimit(MethodVisitor to, String owner, String name, String descriptor) {
    if (owner.startsWith("java/util/concurrent/")
        && descriptor.contains(UNIT_LAST)
        && (TRIES.contains(name) || WAITS.contains(name))) {
      String hook = TRIES.contains(name) ? "attempt" : "limit";
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, hook, LIMIT, false);
      to.visitFieldInsn(Opcodes.GETSTATIC, UNIT, "NANOSECONDS", "L" + UNIT + ";");
    } else if (descriptor.startsWith("(J)") && (name.equals("wait") || name.equals("join"))) {
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, "limitMillis", "(J)J", false);
    } else if (descriptor.startsWith("(J)") && name.equals("awaitNanos")) {
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, "limitNanos", "(J)J", false);
    } else if (UNTOLD.contains(name)
        || name.equals("wait") && !descriptor.equals("()V")
        || descriptor.contains(UNIT_LAST)) {
      to.visitMethodInsn(Opcodes.INVOKESTATIC, TIME, "limit", "()V", false);
    }
  }
}
