package duet.inspect;

import duet.inspect.Hierarchy.Declared;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Holds what one class of a submission refers to against the allow-list. */
final class Judge implements References {
  private final ClassShape judged;
  private final AllowList allowed;
  private final Hierarchy hierarchy;
  private final Consumer<Refusal> refusals;

  Judge(ClassShape judged, AllowList allowed, Hierarchy hierarchy, Consumer<Refusal> refusals) {
    this.judged = judged;
    this.allowed = allowed;
    this.hierarchy = hierarchy;
    this.refusals = refusals;
  }

  /** Refuses a class that lies where classes of the exercise, the grader or the JDK may lie. */
  void place(String packageName, boolean given) {
    String name = judged.name();
    int slash = name.lastIndexOf('/');
    String found = slash < 0 ? "" : Names.dotted(name.substring(0, slash));
    if (!found.equals(packageName)) {
      String line = "Begin the file with \"package " + packageName + ";\".";
      refuse(0, name, Names.dotted(name) + " is not in package " + packageName, line);
    } else if (given) {
      String advice = "Give your class another name, or use the one that is there.";
      refuse(0, name, Names.simple(name) + " is given by the exercise already", advice);
    }
  }

  @Override
  public void type(String name, int line) {
    if (!hierarchy.owns(name) && listed(name).isEmpty()) {
      refuseUse(line, name, name, "", Names.dotted(name));
    }
  }

  @Override
  public void extension(String name, int line) {
    type(name, line);
    if (!hierarchy.owns(name) && listed(name).filter(e -> !e.extension()).isPresent()) {
      String message = "a class of yours may not extend or implement " + Names.dotted(name);
      refuse(line, name + " extended", message, allowed.instead(name, ""));
    }
  }

  @Override
  public void field(String owner, String name, String descriptor, int line) {
    member(hierarchy.field(owner, name, descriptor), owner, name, descriptor, line);
  }

  @Override
  public void method(String owner, String name, String descriptor, int line) {
    if (owner.startsWith("[")) {
      type(elementOf(owner), line);
    }
    member(hierarchy.method(owner, name, descriptor), owner, name, descriptor, line);
  }

  private void member(
      Optional<Declared> found, String owner, String name, String descriptor, int line) {
    if (!owner.startsWith("[") && !hierarchy.owns(owner) && listed(owner).isEmpty()) {
      String what = name.equals("<init>") ? Names.dotted(owner) : told(owner, name, descriptor);
      refuseUse(line, owner, owner, name, what);
      return;
    }
    if (found.isEmpty()) {
      refuseUse(line, owner + name, owner, name, told(owner, name, descriptor));
      return;
    }
    String declaring = found.get().owner().name();
    if (hierarchy.owns(declaring)) {
      return;
    }
    if (listed(declaring).filter(entry -> entry.allows(name, descriptor)).isEmpty()) {
      String what = told(declaring, name, descriptor);
      refuseUse(line, declaring + name, declaring, name, what);
      return;
    }
    // A listed member may still take or give what is not listed: a file, a class loader.
    new ReferenceTeller(this).descriptor(descriptor, line);
  }

  @Override
  public void bootstrap(Handle method, int line) {
    Optional<AllowEntry> entry = allowed.entry(method.getOwner()).filter(AllowEntry::linkage);
    if (entry.filter(e -> e.allows(method.getName(), method.getDesc())).isEmpty()) {
      String what = told(method.getOwner(), method.getName(), method.getDesc());
      refuseUse(line, method.getOwner(), method.getOwner(), method.getName(), what);
    }
  }

  @Override
  public void declared(int access, String name, String descriptor, int line) {
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      String what = Names.member(judged.name(), name, descriptor);
      refuse(line, judged.name() + name, what + " may not be native", "Write it in Java.");
    }
    if ((access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !name.startsWith("<")) {
      overriding(name, descriptor, line);
    }
  }

  private void overriding(String name, String descriptor, int line) {
    for (ClassShape above : hierarchy.lineage(judged.name())) {
      boolean foreign = !hierarchy.owns(above.name());
      if (foreign && overrides(above, name, descriptor) && !mayOverride(above.name(), name)) {
        String what = Names.member(above.name(), name, descriptor);
        String advice = allowed.instead(above.name(), name);
        refuse(line, above.name() + name, what + " may not be overridden", advice);
        return;
      }
    }
  }

  private static boolean overrides(ClassShape above, String name, String descriptor) {
    return above
        .method(name, descriptor)
        .filter(m -> !m.is(Opcodes.ACC_STATIC) && !m.is(Opcodes.ACC_PRIVATE))
        .isPresent();
  }

  /** A class that is not listed was entered through one that is, which then speaks for it. */
  private boolean mayOverride(String above, String name) {
    Optional<AllowEntry> entry = allowed.entry(above).filter(AllowEntry::extension);
    return entry.isEmpty() || entry.get().mayOverride(name);
  }

  private Optional<AllowEntry> listed(String name) {
    return allowed.entry(name).filter(entry -> !entry.linkage());
  }

  private static String told(String owner, String name, String descriptor) {
    return owner.startsWith("[")
        ? "." + name + " of an array"
        : Names.member(owner, name, descriptor);
  }

  private static String elementOf(String array) {
    Type element = Type.getObjectType(array).getElementType();
    // The elements of an array of primitives refer to nothing: Object stands for them.
    return element.getSort() == Type.OBJECT ? element.getInternalName() : "java/lang/Object";
  }

  private void refuseUse(int line, String subject, String owner, String member, String what) {
    refuse(
        line,
        subject,
        what + " may not be used here",
        allowed.instead(owner, Names.listed(member)));
  }

  private void refuse(int line, String subject, String message, String advice) {
    refusals.accept(new Refusal(judged.file(), line, subject, message, advice));
  }
}
