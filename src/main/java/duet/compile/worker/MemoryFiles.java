package duet.compile.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * What the compiler reads and writes for one compilation. Nothing of it outlives the compilation,
 * so that no submission meets the classes of another; what does live on is the file manager below,
 * which holds the JDK and the libraries.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final SortedMap<String, ByteArrayOutputStream> written = new TreeMap<>();
  private final SortedMap<String, ByteArrayOutputStream> resources = new TreeMap<>();
  private final boolean libraries;

  MemoryFiles(StandardJavaFileManager jdk, boolean libraries) {
    super(jdk);
    this.libraries = libraries;
  }

  static JavaFileObject source(String path, byte[] bytes) {
    return new Source(path, new String(bytes, StandardCharsets.UTF_8));
  }

  /** The class files by binary name. */
  SortedMap<String, byte[]> classes() {
    return bytes(written);
  }

  /** What an annotation processor made besides, by path. */
  SortedMap<String, byte[]> resources() {
    return bytes(resources);
  }

  private static SortedMap<String, byte[]> bytes(Map<String, ByteArrayOutputStream> files) {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, file) -> bytes.put(name, file.toByteArray()));
    return bytes;
  }

  // A submission is compiled against the JDK and itself: the libraries of checks are not there for
  // it.
  @Override
  public Iterable<JavaFileObject> list(
      Location location,
      String packageName,
      java.util.Set<JavaFileObject.Kind> kinds,
      boolean recurse)
      throws IOException {
    if (location == StandardLocation.CLASS_PATH && !libraries) {
      return Collections.emptyList();
    }
    return super.list(location, packageName, kinds, recurse);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
    String path = className.replace('.', '/');
    return kind == JavaFileObject.Kind.SOURCE
        ? new Written(className, path + ".java", kind, new TreeMap<>())
        : new Written(className, path, kind, written);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    String path = folder + relativeName;
    return new Written(path, path, JavaFileObject.Kind.OTHER, resources);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.equals(other);
  }

  @Override
  public void close() {
    // The file manager below is shared with the compilations to come.
  }

  /** A file that the compiler, or a processor in it, writes; and may read again. */
  private static final class Written extends SimpleJavaFileObject {
    private final String name;
    private final Map<String, ByteArrayOutputStream> files;

    Written(String name, String path, Kind kind, Map<String, ByteArrayOutputStream> files) {
      super(URI.create("memory:/" + path), kind);
      this.name = name;
      this.files = files;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      files.put(name, bytes);
      return bytes;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      if (!files.containsKey(name)) {
        throw new FileNotFoundException(name);
      }
      return new ByteArrayInputStream(files.get(name).toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return new String(openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:/" + path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public String getName() {
      return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
