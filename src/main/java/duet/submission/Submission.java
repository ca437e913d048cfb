package duet.submission;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A student's answer to one exercise: the editable files and nothing else.
 *
 * @param id what the caller calls it; never a student's name
 * @param sha256 of the files' paths and bytes, in order, as hexadecimal digits
 * @param files one for each editable file
 * @param notes what was ignored and why, a sentence each
 */
public record Submission(String id, String sha256, List<SourceFile> files, List<String> notes) {
  /** Its files and what the exercise gives: all that is compiled together. */
  public List<SourceFile> with(Exercise exercise) {
    List<SourceFile> sources = new ArrayList<>(files);
    sources.addAll(exercise.given());
    return sources;
  }

  /** What each file says, by path. */
  public Map<String, String> texts() {
    return files.stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
  }
}
