package duet.cli;

import duet.sandbox.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The jars that checks are compiled with, and those that an IDE runs them with. */
final class CheckJars {
  private static final List<String> OWN = List.of("duet/kit", "duet/rules");
  private static final List<String> LIBRARIES =
      List.of(
          "org/junit/jupiter/api/Test.class",
          "org/junit/jupiter/engine/JupiterTestEngine.class",
          "org/junit/platform/launcher/Launcher.class",
          "org/junit/platform/engine/TestEngine.class",
          "org/junit/platform/commons/JUnitException.class",
          "org/opentest4j/AssertionFailedError.class",
          "org/apiguardian/api/API.class",
          "org/jspecify/annotations/NullMarked.class",
          "com/tngtech/archunit/lang/ArchRule.class",
          "org/slf4j/Logger.class",
          "org/openjdk/jcstress/annotations/JCStressTest.class");

  private CheckJars() {}

  /** Their files, of which the first is ours. */
  static List<Path> staged() throws IOException {
    return Library.stage("duet-kit", OWN, LIBRARIES).jars();
  }
}
