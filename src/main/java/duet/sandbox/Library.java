package duet.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The class path of a child JVM: copies of jars in the cache, where a child of another user can
 * read them and nobody but us can write.
 *
 * <p>Our own classes are packed here, from the grader's jar or from the folder of a build alike, so
 * that a test runs the same child as an installed grader does.
 */
public final class Library {
  private final List<Path> jars;

  private Library(List<Path> jars) {
    this.jars = List.copyOf(jars);
  }

  /** The jars, in class path order. */
  public List<Path> jars() {
    return jars;
  }

  /** The same with one more folder or jar at its end, which the child must be able to read. */
  public Library and(Path more) {
    List<Path> all = new ArrayList<>(jars);
    all.add(more);
    return new Library(all);
  }

  /**
   * Stages a class path.
   *
   * @param name of the jar that our own classes are packed into
   * @param ownPackages our packages to pack, as {@code duet/kit}
   * @param markers one class file of each jar to copy beside it, as {@code
   *     org/junit/jupiter/api/Test.class}
   */
  public static Library stage(String name, List<String> ownPackages, List<String> markers)
      throws IOException {
    Set<Path> sources = new LinkedHashSet<>();
    for (String marker : markers) {
      sources.add(origin(marker));
    }
    List<String> parts = new ArrayList<>(List.of("2", name));
    parts.addAll(ownPackages);
    for (Path source : sources) {
      parts.add(stamp(source));
    }
    for (String own : ownPackages) {
      Path root = root(own);
      parts.add(Files.isDirectory(root) ? stampsBelow(root.resolve(own)) : stamp(root));
    }
    Path folder =
        Cache.folder("lib", Cache.key(parts), draft -> fill(draft, name, ownPackages, sources));
    List<Path> jars = new ArrayList<>(List.of(folder.resolve(name + ".jar")));
    sources.forEach(source -> jars.add(folder.resolve(source.getFileName().toString())));
    return new Library(jars);
  }

  /**
   * Stages a Java agent of one package of ours, which needs nothing else.
   *
   * @param name of the jar
   * @param ownPackage the package, as {@code duet/kit/witness}
   * @param agentClass the class with {@code premain}
   */
  public static Path stageAgent(String name, String ownPackage, String agentClass)
      throws IOException {
    Path root = root(ownPackage);
    String stamp = Files.isDirectory(root) ? stampsBelow(root.resolve(ownPackage)) : stamp(root);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), agentClass);
    return Cache.folder(
            "lib",
            Cache.key(List.of("agent 1", name, agentClass, stamp)),
            draft ->
                write(draft.resolve(name + ".jar"), List.of(ownPackage), Optional.of(manifest)))
        .resolve(name + ".jar");
  }

  private static void fill(Path draft, String name, List<String> packages, Set<Path> sources)
      throws IOException {
    for (Path source : sources) {
      Files.copy(source, draft.resolve(source.getFileName().toString()));
    }
    write(draft.resolve(name + ".jar"), packages, Optional.empty());
  }

  private static void write(Path file, List<String> packages, Optional<Manifest> manifest)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      if (manifest.isPresent()) {
        ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
        entry.setTime(0);
        jar.putNextEntry(entry);
        manifest.get().write(jar);
        jar.closeEntry();
      }
      for (String own : packages) {
        Path root = root(own);
        if (Files.isDirectory(root)) {
          pack(root, own, jar);
        } else {
          try (FileSystem inside = FileSystems.newFileSystem(root)) {
            pack(inside.getPath("/"), own, jar);
          }
        }
      }
    }
  }

  private static void pack(Path root, String own, JarOutputStream jar) throws IOException {
    for (Path file : filesBelow(root.resolve(own))) {
      ZipEntry entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
      entry.setTime(0);
      jar.putNextEntry(entry);
      jar.write(Files.readAllBytes(file));
      jar.closeEntry();
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String stampsBelow(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : filesBelow(folder)) {
      all.append(stamp(file)).append('\n');
    }
    return all.toString();
  }

  private static Path root(String ownPackage) throws IOException {
    return origin(ownPackage + "/package-info.class");
  }

  private static String stamp(Path file) throws IOException {
    return file + "|" + Files.size(file) + "|" + Files.getLastModifiedTime(file).toMillis();
  }

  /** The jar or folder that a class of the grader's own class path comes from. */
  private static Path origin(String classFile) throws IOException {
    URL url = Library.class.getClassLoader().getResource(classFile);
    if (url == null) {
      throw new IOException("the grader is incomplete: " + classFile + " is not on its class path");
    }
    try {
      if (url.getProtocol().equals("jar")) {
        URI jar = ((JarURLConnection) url.openConnection()).getJarFileURL().toURI();
        return Path.of(jar);
      }
      Path path = Path.of(url.toURI());
      for (int up = classFile.split("/").length; up > 0; up--) {
        path = path.getParent();
      }
      return path;
    } catch (URISyntaxException e) {
      throw new IOException("cannot tell where " + url + " comes from", e);
    }
  }
}
