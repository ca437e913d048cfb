package duet;

import static org.assertj.core.api.Assertions.assertThat;

import duet.exercise.ExerciseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdeRootsTest {
  @Test
  void an_ide_knows_the_sources_of_every_exercise() throws IOException {
    List<String> named =
        Pattern.compile("<source>(exercises/[^<]*)</source>")
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(match -> match.group(1))
            .sorted()
            .toList();
    try (Stream<Path> folders = Files.walk(Path.of("exercises"), 2)) {
      List<String> present =
          folders
              .filter(Files::isDirectory)
              .filter(
                  path ->
                      List.of("stub", "given", "checks").contains(path.getFileName().toString()))
              .filter(IdeRootsTest::isForEveryJdk)
              .map(path -> path.toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(named).isEqualTo(present);
    }
  }

  /** An IDE that is set to the oldest release would underline all of the others. */
  private static boolean isForEveryJdk(Path sources) {
    return ExerciseFolder.read(sources.getParent()).minimumJdk() == 17;
  }
}
