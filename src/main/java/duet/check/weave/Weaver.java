package duet.check.weave;

import duet.compile.ClassFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the swept flavour of a submission: its classes, with a call to {@link duet.kit.Points} at
 * every place where another thread could come in between.
 *
 * <p>It works on bytes that were inspected before, so what is woven in needs no inspection, and a
 * submission that names the hooks itself has been refused. A call without a result needs no new
 * stack map frame, only a deeper stack, so classes of every version that ASM reads can be woven.
 * What would be too long with its points has been refused, too: left as it is it would have none,
 * and pass every sweep.
 */
public final class Weaver {
  private final ClassFiles submission;
  private final Set<String> finals = new HashSet<>();
  private final Map<String, Integer> firstLines = new HashMap<>();

  Weaver(ClassFiles submission) {
    this.submission = submission;
    submission.bytes().values().forEach(this::note);
  }

  /** The swept flavour of these classes. */
  public static ClassFiles weave(ClassFiles submission) {
    return new Weaver(submission).weaveAll();
  }

  private ClassFiles weaveAll() {
    SortedMap<String, byte[]> woven = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : submission.bytes().entrySet()) {
      woven.put(entry.getKey(), weave(entry.getValue()));
    }
    return new ClassFiles(woven);
  }

  /** One of them, woven. */
  byte[] weave(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Weaving(writer), 0);
    return writer.toByteArray();
  }

  private void note(byte[] bytes) {
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              private String owner;

              @Override
              public void visit(
                  int version,
                  int access,
                  String name,
                  String signature,
                  String parent,
                  String[] interfaces) {
                owner = name;
              }

              // One that never changes is no place where another thread could come in between.
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                if ((access & Opcodes.ACC_FINAL) != 0) {
                  finals.add(owner + "." + name);
                }
                return null;
              }

              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  String signature,
                  String[] exceptions) {
                String method = owner + "." + name + descriptor;
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLineNumber(int line, Label start) {
                    firstLines.putIfAbsent(method, line);
                  }
                };
              }
            },
            ClassReader.SKIP_FRAMES);
  }

  private final class Weaving extends ClassVisitor {
    private String owner;
    private String file = "";

    Weaving(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String parent,
        String[] interfaces) {
      owner = name;
      super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public void visitSource(String source, String debug) {
      file = source == null ? "" : source;
      super.visitSource(source, debug);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      // Whoever is parked in a class initialiser holds a lock of the JVM that no table shows.
      if (name.equals("<clinit>")) {
        return next;
      }
      boolean locks = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
      return new MethodWeaver(
          next,
          new Sights(finals, submission.bytes().keySet()),
          file,
          firstLines.getOrDefault(owner + "." + name + descriptor, 0),
          locks ? name : "");
    }
  }
}
