package duet.cohort;

import duet.exercise.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** What a model compiles to, without lines and names of local variables. */
final class Bytecode {
  private final SortedMap<String, ByteArrayOutputStream> classes = new TreeMap<>();

  private Bytecode() {}

  static boolean compiles(Model model) {
    return new Bytecode().compile(model);
  }

  /** Class to hexadecimal digits, with members called by their new names. */
  static SortedMap<String, String> of(Model model, Map<String, String> names) {
    Bytecode all = new Bytecode();
    if (!all.compile(model)) {
      throw new IllegalArgumentException("it does not compile: " + model);
    }
    SortedMap<String, String> written = new TreeMap<>();
    all.classes.forEach(
        (name, bytes) -> {
          // Written anew with or without other names, so that both have the same constant pool.
          ClassWriter out = new ClassWriter(0);
          new ClassReader(bytes.toByteArray()).accept(new ClassRemapper(out, new Names(names)), 0);
          written.put(name, HexFormat.of().formatHex(out.toByteArray()));
        });
    return written;
  }

  private boolean compile(Model model) {
    List<JavaFileObject> sources = new ArrayList<>();
    model.files().forEach(file -> sources.add(new Source(file)));
    model.exercise().given().forEach(file -> sources.add(new Source(file)));
    var compiler = ToolProvider.getSystemJavaCompiler();
    JavaFileManager files =
        new ForwardingJavaFileManager<JavaFileManager>(
            compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new Written(name);
          }
        };
    return compiler
        .getTask(
            null,
            files,
            problem -> {},
            List.of("-proc:none", "-g:none", "--release", "" + model.exercise().minimumJdk()),
            null,
            sources)
        .call();
  }

  private static final class Names extends Remapper {
    private final Map<String, String> names;

    Names(Map<String, String> names) {
      super(org.objectweb.asm.Opcodes.ASM9);
      this.names = names;
    }

    @Override
    public String mapMethodName(String owner, String name, String descriptor) {
      // The body of a lambda is called after the method that it stands in.
      String[] parts = name.split("\\$", 3);
      return parts.length == 3 && parts[0].equals("lambda")
          ? "lambda$" + names.getOrDefault(parts[1], parts[1]) + "$" + parts[2]
          : names.getOrDefault(name, name);
    }

    @Override
    public String mapFieldName(String owner, String name, String descriptor) {
      // So is what a local or inner class has caught of a local variable.
      return name.startsWith("val$")
          ? "val$" + names.getOrDefault(name.substring(4), name.substring(4))
          : names.getOrDefault(name, name);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(SourceFile file) {
      super(URI.create("string:///" + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Written extends SimpleJavaFileObject {
    private final String name;

    Written(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
    }

    @Override
    public ByteArrayOutputStream openOutputStream() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(name, bytes);
      return bytes;
    }
  }
}
