package duet.check.weave;

import duet.compile.ClassFiles;
import duet.kit.Initialisers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private static final Set<String> BUILDERS =
      Set.of("Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;");

  private final ClassFiles submission;
  private final Set<String> unchanging = new HashSet<>();
  private final Set<String> written = new HashSet<>();
  private final SortedSet<String> initialised = new TreeSet<>();
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
    if (!initialised.isEmpty()) {
      String first = initialised.first();
      String list = first.substring(0, first.lastIndexOf('/') + 1) + Initialisers.LIST;
      woven.put(list.replace('/', '.'), listing(list));
    }
    return new ClassFiles(woven);
  }

  /** A class whose fields tell by their types which classes have a static initialiser. */
  private byte[] listing(String name) {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", null);
    for (String each : initialised) {
      writer.visitField(Opcodes.ACC_STATIC, "of", "L" + each + ";", null, null).visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** One of them, woven. */
  byte[] weave(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Weaving(writer, LocalBuilders.of(original)), 0);
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

              // One that never changes is no place where another thread could come in between. A
              // builder does change, and who reads it need not call it.
              @Override
              public FieldVisitor visitField(
                  int access, String name, String descriptor, String signature, Object value) {
                boolean changes =
                    (access & Opcodes.ACC_FINAL) == 0 || BUILDERS.contains(descriptor);
                if (!changes || (access & Opcodes.ACC_SYNTHETIC) != 0) {
                  unchanging.add(owner + "." + name);
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
                if (name.equals("<clinit>")) {
                  initialised.add(owner);
                }
                String method = owner + "." + name + descriptor;
                if ((access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0) {
                  written.add(method);
                }
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
    private final Sights sights = new Sights(unchanging, written, submission.bytes().keySet());
    private final Map<String, Set<Integer>> localCalls;
    private Bridges bridges;
    private String owner;
    private String file = "";

    Weaving(ClassVisitor next, Map<String, Set<Integer>> localCalls) {
      super(Opcodes.ASM9, next);
      this.localCalls = localCalls;
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
      bridges = new Bridges(name, (access & Opcodes.ACC_INTERFACE) != 0, sights);
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
      // See Initialisers: they are over before anybody could be parked there.
      if (name.equals("<clinit>")) {
        return next;
      }
      boolean locks = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
      return new MethodWeaver(
          next,
          sights,
          bridges,
          localCalls.getOrDefault(name + descriptor, Set.of()),
          file,
          firstLines.getOrDefault(owner + "." + name + descriptor, 0),
          locks ? name : "");
    }

    @Override
    public void visitEnd() {
      bridges.write(
          (name, descriptor) ->
              visitMethod(
                  Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                  name,
                  descriptor,
                  null,
                  null));
      super.visitEnd();
    }
  }
}
