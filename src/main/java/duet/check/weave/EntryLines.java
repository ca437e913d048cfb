package duet.check.weave;

import duet.compile.ClassFiles;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the {@code synchronized} blocks of a submission begin.
 *
 * <p>The JVM's interpreter has gone on to the next instruction when it waits to enter a block, so
 * it tells the first line inside instead of the line that asks for the lock.
 */
public final class EntryLines {
  private EntryLines() {}

  /**
   * For each block whose first instruction is in another line than its beginning, a text such as
   * {@code Bank.java:18=17}: who seems to wait in line 18 waits to enter the block of line 17.
   */
  public static Set<String> of(ClassFiles submission) {
    Set<String> lines = new TreeSet<>();
    submission
        .bytes()
        .values()
        .forEach(
            bytes -> new ClassReader(bytes).accept(new Blocks(lines), ClassReader.SKIP_FRAMES));
    return lines;
  }

  private static final class Blocks extends ClassVisitor {
    private final Set<String> lines;
    private String file = "";

    Blocks(Set<String> lines) {
      super(Opcodes.ASM9);
      this.lines = lines;
    }

    @Override
    public void visitSource(String source, String debug) {
      file = source == null ? "" : source;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Instructions((inside, entry) -> lines.add(file + ":" + inside + "=" + entry));
    }
  }

  /** Told of a block. */
  private interface Found {
    void block(int inside, int entry);
  }

  private static final class Instructions extends EachInstruction {
    private final Found found;
    private int line;
    private boolean entered;

    Instructions(Found found) {
      this.found = found;
    }

    @Override
    public void visitLineNumber(int next, Label start) {
      if (entered && next != line) {
        found.block(next, line);
      }
      line = next;
    }

    @Override
    void instruction(int opcode) {
      entered = opcode == Opcodes.MONITORENTER;
    }
  }
}
