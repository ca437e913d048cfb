package duet.kit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {
  private static final String AGENT = "/lib/agent.jar";

  @TempDir Path folder;

  private Path classes;
  private Orders orders;

  @BeforeEach
  void a_jar_with_one_class() throws IOException {
    classes = folder.resolve("classes.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(classes))) {
      jar.putNextEntry(new ZipEntry("soup/Cook.class"));
    }
    orders =
        Orders.read(
            String.join("!", "/run/seen", classes.toString(), AGENT, "duet.Main", "/lib/duet.jar"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx64m",
        "-Xss512k",
        "-Xint",
        "-Xshare:auto",
        "-ea",
        "-ea:soup.Cook",
        "-da:soup...",
        "-server",
        "-Dfile.encoding=UTF-8",
        "-Dsun.stdout.encoding=UTF-8",
        "-Dsoup",
        "-XX:+UseSerialGC",
        "-XX:-UseG1GC",
        "-XX:MaxRAMPercentage=50.0",
        "-XX:MaxMetaspaceSize=64m",
        "-XX:TieredStopAtLevel=1",
        "-XX:-TieredCompilation",
        "-XX:ActiveProcessorCount=2",
        "-Xlog:disable",
        "-Xlog:gc*",
        "-Xlog:all=warning:stderr",
        "-Xlog:gc*=debug:stdout:time,level",
        "--class-path=x",
        "-XX:ErrorFile=/run/box/crash.log"
      })
  void an_option_that_only_changes_how_it_runs_is_plain(String option) {
    assertThat(odd(option)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-version",
        "-jar",
        "-m",
        "--module-path=x",
        "--patch-module=java.base=x",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Xbootclasspath/a:x.jar",
        "-javaagent:/lib/agent.jar=/run/seen!soup.Other.nums",
        "-agentlib:jdwp",
        "-agentpath:x.so",
        "@options",
        "-XX:Flags=x",
        "-XX:VMOptionsFile=x",
        "-XX:+HeapDumpOnOutOfMemoryError",
        "-XX:HeapDumpPath=x.jar",
        "-XX:OnOutOfMemoryError=x",
        "-XX:SharedArchiveFile=x",
        "-XX:ErrorFile=/run/seen/1.seen",
        "-Xshare:dump",
        "-Xlog:gc:file=x",
        "-Xlog:gc:x.log",
        "-Xlog:gc:/run/seen/1.seen",
        "-Xlog:gc:stdout:time:filesize=1,/x",
        "-Xloggc:x",
        "-D",
        "-Dduet.runner=1",
        "-Dduet.runner=true",
        "-Dduet.evidence=x",
        "-Djava.class.path=x",
        "-Dsun.java.command=soup.Cook",
        "-Djava.system.class.loader=x",
        "-Djdk.module.main=x",
        "--dry-run",
        "-XX:+UseSerialGC\n-version"
      })
  void an_option_that_runs_reads_or_writes_something_is_odd(String option) {
    assertThat(odd(option)).isTrue();
  }

  private static boolean odd(String option) {
    return launch("x", option, "-cp", "x", "soup.Cook").oddOption(Map.of(), "").isPresent();
  }

  @Test
  void options_in_the_environment_are_looked_at_as_well() {
    Launch plain = launch("x", "soup.Cook");
    String own = "\"-javaagent:a=seen!x\" -Xmx128m";
    assertThat(plain.oddOption(Map.of("JAVA_TOOL_OPTIONS", own), "seen!x")).isEmpty();
    assertThat(plain.oddOption(Map.of("JAVA_TOOL_OPTIONS", own + " -XX:Flags=y"), "seen!x"))
        .contains("with -XX:Flags=y");
    assertThat(plain.oddOption(Map.of("_JAVA_OPTIONS", "-Xmx1m"), ""))
        .contains("with options in _JAVA_OPTIONS");
  }

  @Test
  void what_follows_the_class_is_its_own() {
    Launch launch = launch("x", "-cp", "-version", "soup/Cook", "-version", "@x");
    assertThat(launch.main()).isEqualTo("soup.Cook");
    assertThat(launch.options()).isEmpty();
  }

  @Test
  void a_class_of_the_submission_runs_from_its_own_jar() throws IOException {
    assertThat(orders.oddCode(launch(classes + ":" + AGENT, "soup.Cook"))).isEmpty();
    assertThat(orders.oddCode(launch("/evil.jar:" + classes, "soup.Cook")))
        .contains("with the class path /evil.jar:" + classes);
    assertThat(orders.oddCode(launch(classes + ":", "soup.Cook"))).isPresent();
    assertThat(orders.oddCode(launch(AGENT, "soup.Cook"))).isPresent();
  }

  @Test
  void a_class_of_the_jdk_does_not_run() throws IOException {
    assertThat(orders.oddCode(launch(classes + "", "sun.security.tools.keytool.Main")))
        .contains("with the class sun.security.tools.keytool.Main");
    assertThat(orders.oddCode(launch(classes + ""))).contains("without a class");
    assertThat(orders.oddCode(launch(classes + "", "Cook")))
        .as("the JVM says better that there is no such class")
        .isEmpty();
  }

  @Test
  void whoever_calls_the_submission_is_told_by_what_it_runs() {
    assertThat(orders.isRunner(launch("/lib/duet.jar:" + AGENT, "duet.Main"))).isTrue();
    assertThat(orders.isRunner(launch("/evil.jar:/lib/duet.jar:" + AGENT, "duet.Main"))).isFalse();
    assertThat(orders.isRunner(launch("/lib/duet.jar", "duet.Other"))).isFalse();
  }

  private static Launch launch(String classPath, String... words) {
    return Launch.of(List.of(words), Arrays.asList(classPath.split(":", -1)));
  }
}
