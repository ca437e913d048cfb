package duet.inspect;

import duet.compile.ClassFiles;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources that tests write down, without a file. */
final class InMemory {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

  private InMemory() {}

  /** Each source is named after its first top-level type. */
  static ClassFiles compile(String... sources) {
    return compile(List.of("-Xlint:none", "-nowarn"), sources);
  }

  static ClassFiles compile(List<String> options, String... sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    JavaFileManager files = keeping(classes, javac.getStandardFileManager(null, null, null));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
    List<String> told = new ArrayList<>();
    boolean compiled =
        javac
            .getTask(
                null,
                files,
                problem -> told.add(problem.toString()),
                all,
                null,
                Arrays.stream(sources).map(InMemory::source).toList())
            .call();
    if (!compiled) {
      throw new IllegalArgumentException(String.join("\n", told));
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return ClassFiles.of(bytes);
  }

  private static JavaFileObject source(String text) {
    String path = first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java";
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in\n" + text);
    }
    return matcher.group(1);
  }

  private static JavaFileManager keeping(
      Map<String, ByteArrayOutputStream> classes, JavaFileManager files) {
    return new ForwardingJavaFileManager<>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
          }
        };
      }
    };
  }
}
