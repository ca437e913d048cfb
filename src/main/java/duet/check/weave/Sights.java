package duet.check.weave;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/** Tells what other threads can see of an instruction, and how to call it. */
final class Sights {
  /** What of the JDK computes with values alone: no other thread can tell when it is called. */
  private static final Set<String> VALUES =
      Set.of(
          "java/lang/Object",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/String",
          "java/lang/Math",
          "java/util/Objects",
          "java/util/Optional",
          "java/util/OptionalInt",
          "java/util/OptionalLong");

  private static final Set<String> CALLED_BACK =
      Set.of("Ljava/util/Comparator;", "Ljava/lang/Iterable;", "Ljava/lang/Runnable;");

  private static final String CONDITION = "java/util/concurrent/locks/Condition";

  private final Set<String> unchanging;
  private final Set<String> written;
  private final Set<String> own;

  /**
   * @param unchanging owner and name of fields of the submission that never change
   * @param written owner, name and descriptor of methods of the submission that have code
   * @param own binary names of the submission's classes
   */
  Sights(Set<String> unchanging, Set<String> written, Set<String> own) {
    this.unchanging = unchanging;
    this.written = written;
    this.own = own;
  }

  /** Whether an access to the field can be seen by others. */
  boolean field(String owner, String name) {
    return !owner.startsWith("java/") && !unchanging.contains(owner + "." + name);
  }

  /**
   * Whether a call can be seen by others, or can lead to something that is; of the calls of a
   * {@link LocalBuilders builder} not those of a local one.
   */
  boolean call(String owner, String name, String descriptor) {
    boolean waits = owner.equals("java/lang/Object") && isMonitorMethod(name);
    return waits || !VALUES.contains(owner) || callsBack(descriptor);
  }

  /** Whether a call of such values hands over code that they are to call. */
  private static boolean callsBack(String descriptor) {
    return Arrays.stream(Type.getArgumentTypes(descriptor))
        .map(Type::getDescriptor)
        .anyMatch(taken -> taken.startsWith("Ljava/util/function/") || CALLED_BACK.contains(taken));
  }

  /**
   * Whether what a method reference names can be seen by others, and does not tell so by itself, as
   * code of the submission does.
   */
  boolean reference(Handle named) {
    String owner = named.getOwner();
    return call(owner, named.getName(), named.getDesc())
        && !written.contains(owner + "." + named.getName() + named.getDesc());
  }

  private static boolean isMonitorMethod(String name) {
    return name.equals("wait") || name.equals("notify") || name.equals("notifyAll");
  }

  /** Whether a class is the submission's own, so that what happens in it is told by itself. */
  boolean isOwn(String internalName) {
    return own.contains(internalName.replace('/', '.'));
  }

  /** Whether a class of the submission has code for a method of that name and descriptor. */
  boolean isWritten(String method) {
    return written.stream().anyMatch(each -> each.endsWith("." + method));
  }

  /** The call in words. */
  String callInWords(String owner, String name) {
    if (name.equals("<init>")) {
      return "makes a " + simple(owner);
    }
    if (isLock(owner) && name.equals("unlock")) {
      return "gives the lock back";
    }
    return "calls " + (owner.startsWith("java/") ? simple(owner) + "." : "") + name;
  }

  /** Whether a call may have to wait for a lock, and has it afterwards. */
  boolean takesLock(String owner, String name) {
    return isLock(owner) && (name.equals("lock") || name.equals("lockInterruptibly"));
  }

  /** Whether a call without arguments waits until somebody wakes it. */
  boolean waits(String owner, String name) {
    return name.equals("wait")
        || owner.equals(CONDITION) && (name.equals("await") || name.equals("awaitUninterruptibly"));
  }

  /** Whether a call makes a condition of the lock that it is called on. */
  boolean makesCondition(String owner, String name) {
    return isLock(owner) && name.equals("newCondition");
  }

  private static boolean isLock(String owner) {
    return owner.startsWith("java/util/concurrent/locks/");
  }

  private static String simple(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }
}
