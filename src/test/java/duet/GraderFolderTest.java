package duet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraderFolderTest {
  @Test
  void every_file_that_the_grader_comes_with_is_used() throws IOException {
    List<String> sources = textsBelow(Path.of("src/main/java"), Path.of("src/test/java"));
    for (Path file : filesBelow(Path.of("grader"))) {
      String name = file.getFileName().toString();
      if (!name.equals("README.md")) {
        assertThat(sources).as(name).anyMatch(text -> text.contains(name));
      }
    }
  }

  private static List<String> textsBelow(Path... folders) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : filesBelow(folder)) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
