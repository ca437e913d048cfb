package duet.bulk.regrade;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import duet.bulk.PlainJson;
import duet.bulk.sheet.Sheet;
import duet.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The marks that moved, as {@code moved.csv} for people and {@code moved.json} for programs. */
public final class MovesFiles {
  /** The version of the JSON form. */
  private static final int FORMAT_VERSION = 1;

  private MovesFiles() {}

  @JsonPropertyOrder({"formatVersion", "compared", "notCompared", "unstable", "moved"})
  private record Content(
      int formatVersion, int compared, List<String> notCompared, int unstable, List<Row> moved) {}

  @JsonPropertyOrder({"submission", "exercise", "check", "before", "after", "why"})
  private record Row(
      String submission,
      String exercise,
      String check,
      String before,
      String after,
      List<Reason> why) {}

  @JsonPropertyOrder({"cause", "sentence"})
  private record Reason(String cause, String sentence) {}

  /** Writes both into a folder of results. */
  public static void write(Path folder, Comparison.Result result) throws IOException {
    WholeFile.write(folder.resolve("moved.csv"), csv(result.moves()).bytes());
    WholeFile.write(folder.resolve("moved.json"), PlainJson.bytes(content(result)));
  }

  private static Sheet csv(List<Move> moves) {
    Sheet sheet =
        Sheet.of(
            List.of("submission", "exercise", "check", "before", "after", "cause", "explanation"));
    for (Move each : moves) {
      sheet.add(
          List.of(
              each.submission(),
              each.exercise(),
              each.check(),
              cell(each.before()),
              cell(each.after()),
              each.why().stream().map(why -> why.cause().word()).collect(Collectors.joining(" ")),
              Sheet.plain(each.sentences())));
    }
    return sheet;
  }

  // A spreadsheet takes 2/3 for the second of March.
  private static String cell(String mark) {
    return mark.equals(Move.NONE) ? "" : mark.replace("/", " of ");
  }

  private static Content content(Comparison.Result result) {
    return new Content(
        FORMAT_VERSION,
        result.compared(),
        result.notCompared(),
        result.unstable().size(),
        result.moves().stream()
            .map(
                each ->
                    new Row(
                        each.submission(),
                        each.exercise(),
                        each.check(),
                        each.before(),
                        each.after(),
                        each.why().stream()
                            .map(why -> new Reason(why.cause().word(), why.sentence()))
                            .toList()))
            .toList());
  }
}
