package duet.inspect;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Handle;

/** Collects every class that a class file names, in its code and in the descriptors there. */
final class NamedClasses implements References {
  private final Set<String> names = new TreeSet<>();
  private final ReferenceTeller teller = new ReferenceTeller(this);

  /** By internal name, in order. */
  static Set<String> of(byte[] bytes) {
    NamedClasses named = new NamedClasses();
    ReferenceScanner.scan(bytes, named);
    return named.names;
  }

  @Override
  public void type(String name, int line) {
    names.add(name);
  }

  @Override
  public void extension(String name, int line) {
    names.add(name);
  }

  @Override
  public void field(String owner, String name, String descriptor, int line) {
    method(owner, name, descriptor, line);
  }

  @Override
  public void method(String owner, String name, String descriptor, int line) {
    teller.name(owner, line);
    teller.descriptor(descriptor, line);
  }

  @Override
  public void bootstrap(Handle method, int line) {
    // Nobody makes a rule about what javac writes.
  }

  @Override
  public void declared(int access, String name, String descriptor, int line) {
    // Its types are told apart from it.
  }
}
