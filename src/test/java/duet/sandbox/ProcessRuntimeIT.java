package duet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.sandbox.fixtures.ParentsMemory;
import duet.wire.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links a Java, which takes seconds the first time, and starts children in it. */
class ProcessRuntimeIT {
  @TempDir Path folder;

  @Test
  void it_has_one_program_and_no_compiler() throws IOException {
    ProcessRuntime runtime = ProcessRuntime.get();
    assertThat(runtime.lacking()).isEmpty();
    try (var programs = Files.list(runtime.java().getParent())) {
      assertThat(programs.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Tools.isLinux() ? List.of("java", "runner") : List.of("java"));
    }
    assertThat(runtime.java().getParent().getParent().resolve("lib/server/classes.jsa")).exists();
  }

  @Test
  void without_jlink_it_is_the_jdks_own_and_says_so() {
    Path home = copyOfHomeWithAnotherTime();
    ProcessRuntime runtime = ProcessRuntime.of(home, folder.resolve("no-jlink"));
    assertThat(runtime.java()).isEqualTo(home.resolve("bin/java"));
    assertThat(runtime.lacking().orElseThrow()).contains("this JDK has no jlink");
  }

  @Test
  void what_was_linked_and_does_not_start_is_told_and_not_used() throws IOException {
    assumeTrue(Tools.isLinux(), "needs a script");
    Path home = copyOfHomeWithAnotherTime();
    Path broken =
        script(
            "for out; do :; done; mkdir -p $out/bin; printf 'exit 3' >$out/bin/java;"
                + " chmod +x $out/bin/java");
    ProcessRuntime runtime = ProcessRuntime.of(home, broken);
    assertThat(runtime.java()).isEqualTo(home.resolve("bin/java"));
    assertThat(runtime.lacking().orElseThrow()).contains("no smaller Java could be linked");
  }

  @Test
  void a_child_with_offspring_finds_its_java_and_classes_it_cannot_change() throws IOException {
    Path run;
    try (ChildJvm child = start(offspring(), Bubblewrap.find().usable())) {
      Offspring.Folders folders = child.offspring().orElseThrow();
      run = folders.classes().getParent();
      assertThat(ask(child, "command")).isEqualTo(ProcessRuntime.get().runner().toString());
      try (JarFile jar = new JarFile(folders.classes().toFile())) {
        assertThat(jar.stream().map(ZipEntry::getName))
            .containsExactly(
                "a/B.class", "a/Größe.class", "duet/sandbox/fixtures/ParentsMemory.class");
      }
      long size = Files.size(folders.classes());
      assertThat(ask(child, "read " + folders.classes())).isEqualTo(size + " bytes");
      assertThat(ask(child, "write " + folders.classes())).isEqualTo("refused");
      assertThat(ask(child, "write " + folders.evidence().resolve("x"))).isEqualTo("written");
      assertThat(child.output().text()).doesNotContain("JAVA_TOOL_OPTIONS");
    }
    assertThat(run).doesNotExist();
  }

  @Test
  void a_jvm_that_a_child_starts_cannot_open_the_memory_of_the_child() throws IOException {
    assumeTrue(Tools.isLinux(), "only Linux closes it");
    for (Optional<Bubblewrap> form : formsAndNone()) {
      try (ChildJvm child = start(offspring(), form)) {
        Path classes = child.offspring().orElseThrow().classes();
        assertThat(ask(child, "parents-memory " + classes))
            .as("%s", form)
            .isEqualTo("mem refused, maps refused, environ refused, auxv refused");
        assertThat(ask(child, "states")).contains("State:");
      }
    }
  }

  @Test
  void without_jlink_the_memory_is_closed_as_well() throws IOException {
    assumeTrue(Tools.isLinux(), "only Linux closes it");
    Path home = copyOfHomeWithAnotherTime();
    ProcessRuntime runtime = ProcessRuntime.of(home, folder.resolve("no-jlink"));
    assertThat(runtime.closesMemory()).isTrue();
    assertThat(Files.getPosixFilePermissions(runtime.runner()))
        .isEqualTo(PosixFilePermissions.fromString("--x--x--x"));
    assertThat(runtime.runner().resolveSibling("java").toRealPath())
        .isEqualTo(runtime.java().toRealPath());
  }

  private static List<Optional<Bubblewrap>> formsAndNone() {
    List<Optional<Bubblewrap>> all = new ArrayList<>(List.of(Optional.empty()));
    for (Bubblewrap.Form form : Bubblewrap.Form.values()) {
      Optional<Bubblewrap> usable = Bubblewrap.tried(form).usable();
      if (usable.isPresent()) {
        all.add(usable);
      }
    }
    return all;
  }

  private static Offspring offspring() throws IOException {
    return new Offspring(
        Map.of(
            "a.B",
            new byte[] {1},
            "a.Größe",
            new byte[] {2},
            ParentsMemory.class.getName(),
            bytes(ParentsMemory.class)),
        agent(),
        "duet.sandbox.fixtures.Child",
        library().jars(),
        List.of("a.B.c"));
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return in.readAllBytes();
    }
  }

  private static Path agent() throws IOException {
    return Library.stageAgent("duet-witness", "duet/kit/witness", "duet.kit.witness.Witness");
  }

  private static ChildJvm start(Offspring offspring, Optional<Bubblewrap> bubblewrap)
      throws IOException {
    return ChildStart.of(
        new JvmRequest(
            "test child",
            List.of("-XX:+UseSerialGC"),
            "duet.sandbox.fixtures.Child",
            64,
            64,
            Place.slot(0),
            0,
            Optional.of(offspring)),
        library(),
        bubblewrap);
  }

  private static Library library() throws IOException {
    return Library.stage("duet-test", List.of("duet/sandbox/fixtures", "duet/wire"), List.of());
  }

  private static String ask(ChildJvm child, String order) throws IOException {
    child.send((byte) 1, out -> Fields.writeText(out, order));
    ChildJvm.Answer answer = child.await(Duration.ofMinutes(2));
    assertThat(answer).isInstanceOf(ChildJvm.Answer.Sent.class);
    return Fields.readText(((ChildJvm.Answer.Sent) answer).frame().fields());
  }

  /** Looks like another JDK to the cache, so nothing is found there. */
  private Path copyOfHomeWithAnotherTime() {
    try {
      Path home = Files.createDirectories(folder.resolve("jdk"));
      Files.createDirectories(home.resolve("lib"));
      Files.write(home.resolve("lib/modules"), new byte[] {1});
      Files.createDirectories(home.resolve("bin"));
      Files.createFile(home.resolve("bin/java"));
      return home;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path script(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("jlink"), "#!/bin/sh\n" + lines + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
