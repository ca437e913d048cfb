package duet.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Keeps {@link Progress} in a file. */
final class ProgressFile {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path file;

  ProgressFile(Path file) {
    this.file = file;
  }

  /**
   * What the file says; of none, nothing. One that says nothing of sense is moved aside.
   *
   * @param tell is told in a sentence about a file that was moved aside
   * @throws IOException if it can be neither read nor moved
   */
  Progress read(Consumer<String> tell) throws IOException {
    if (!Files.exists(file)) {
      return Progress.NONE;
    }
    try {
      Progress progress = MAPPER.readValue(Files.readAllBytes(file), Progress.class);
      return progress == null ? moveAside(tell) : progress;
    } catch (JsonProcessingException e) {
      return moveAside(tell);
    }
  }

  private Progress moveAside(Consumer<String> tell) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    tell.accept(
        "The file with your progress was damaged. It is now \""
            + aside
            + "\", and progress is counted anew; your work is as it was.");
    return Progress.NONE;
  }

  /** Writes it whole. */
  void write(Progress progress) throws IOException {
    String text = writer().writeValueAsString(progress) + "\n";
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static ObjectWriter writer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return MAPPER.writer(printer);
  }
}
