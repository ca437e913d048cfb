package duet.inspect;

import org.objectweb.asm.Handle;

/** Told of all that a class file refers to; a line of 0 means that the class file names none. */
interface References {
  /** A class, by internal name, never an array or a primitive. */
  void type(String name, int line);

  /** A superclass, an interface, or the interface that a lambda implements. */
  void extension(String name, int line);

  void field(String owner, String name, String descriptor, int line);

  /** A method or constructor; the owner of a method of an array begins with a bracket. */
  void method(String owner, String name, String descriptor, int line);

  /** A method that the JVM calls to link an instruction or to make a constant. */
  void bootstrap(Handle method, int line);

  /** A method that the class itself declares. */
  void declared(int access, String name, String descriptor, int line);
}
