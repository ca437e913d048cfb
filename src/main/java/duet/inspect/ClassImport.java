package duet.inspect;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import duet.compile.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes ArchUnit know a submission and the part of the JDK that rules about it can meet.
 *
 * <p>ArchUnit reads places, not bytes, and its places cannot be subclassed: the class files go
 * through a folder of our own that is gone afterwards.
 */
final class ClassImport {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  private ClassImport() {}

  /**
   * The classes of the submission, linked to all others.
   *
   * @param rules compiled rules; what they name of the JDK is known, so that rules can ask what is
   *     assignable to it
   */
  static JavaClasses of(ClassFiles submission, ClassFiles given, ClassFiles rules) {
    ClassImport wanted = new ClassImport();
    ClassFiles own = given.with(submission);
    Hierarchy hierarchy = new Hierarchy(own, Platform.running());
    own.bytes()
        .forEach((name, bytes) -> wanted.add(name, DeclaredOwners.rewrite(bytes, hierarchy)));
    rules.bytes().values().forEach(wanted::addNamed);
    wanted.addSupertypes();
    JavaClasses all = wanted.read();
    return all.that(
        DescribedPredicate.describe(
            "of the submission", (JavaClass c) -> submission.bytes().containsKey(c.getName())));
  }

  private void add(String name, byte[] bytes) {
    files.put(name.replace('.', '/'), bytes);
    addNamed(bytes);
  }

  private void addNamed(byte[] bytes) {
    open.addAll(NamedClasses.of(bytes));
  }

  private void addSupertypes() {
    while (!open.isEmpty()) {
      String name = open.poll();
      if (!files.containsKey(name)) {
        Platform.running().find(name).ifPresent(this::addPlatform);
      }
    }
  }

  /**
   * Only where a class of the JDK stands in its hierarchy matters: without its members ArchUnit
   * takes half the time.
   */
  private void addPlatform(ClassShape shape) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        Opcodes.V17,
        shape.access(),
        shape.name(),
        null,
        shape.superName(),
        shape.interfaces().toArray(String[]::new));
    files.put(shape.name(), writer.toByteArray());
    if (shape.superName() != null) {
      open.add(shape.superName());
    }
    open.addAll(shape.interfaces());
  }

  private JavaClasses read() {
    try {
      Path folder = Files.createTempDirectory("duet-classes");
      try {
        int number = 0;
        for (byte[] bytes : files.values()) {
          Files.write(folder.resolve(number++ + ".class"), bytes);
        }
        return new ClassFileImporter().importPath(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put class files aside for ArchUnit", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
