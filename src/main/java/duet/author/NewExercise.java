package duet.author;

import duet.Grader;
import duet.compile.CompilerFault;
import duet.exercise.ExerciseFault;
import duet.exercise.ExerciseFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * An exercise to begin with: small, whole, and as expected by {@code duet verify} from the first
 * minute, so that its author changes one thing at a time.
 */
public final class NewExercise {
  private static final String TEMPLATES = "/duet/grader/new-exercise/";

  private final String id;
  private final String packageName;
  private final String className;
  private final Map<Path, String> files = new LinkedHashMap<>();
  private final Path exercise;
  private final Path solutions;

  private NewExercise(String id, Path exercises, Path solutions) {
    this.id = id;
    this.packageName = id.replace("-", "");
    this.className = camelCase(id);
    this.exercise = exercises.resolve(id);
    this.solutions = solutions.resolve(id);
  }

  /**
   * Writes it, and nothing if anything of it is there already.
   *
   * @param id its folder, and without hyphens its package
   * @param title one line for students
   * @param order its place in the course, from 1
   * @param exercises where its task and its checks go
   * @param solutions where its answers go
   * @return what was written, in order
   * @throws ExerciseFault if the id cannot be one, or is taken
   * @throws IOException if it cannot be written
   */
  public static List<Path> write(String id, String title, int order, Path exercises, Path solutions)
      throws IOException {
    NewExercise made = new NewExercise(id, exercises, solutions);
    made.refuseImpossible();
    made.plan(title, order);
    for (Map.Entry<Path, String> file : made.files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
    }
    return new ArrayList<>(made.files.keySet());
  }

  /**
   * Writes into its task what follows from its checks.
   *
   * @throws CompilerFault if this machine cannot compile
   */
  public static void finish(Grader grader, Path exercise) throws CompilerFault, IOException {
    ReadmeSections.renew(grader.prepare(ExerciseFolder.read(exercise)));
  }

  private void refuseImpossible() {
    if (!id.matches(ExerciseFolder.ID)) {
      throw new ExerciseFault(
          "\""
              + id
              + "\" cannot be the id of an exercise: lower case letters, digits and hyphens.");
    }
    if (!SourceVersion.isName(packageName)) {
      throw new ExerciseFault(
          "\"" + id + "\" cannot be the id of an exercise: Java allows no such package.");
    }
    for (Path folder : List.of(exercise, solutions)) {
      if (Files.exists(folder)) {
        throw new ExerciseFault("There is something at " + folder + " already.");
      }
    }
  }

  private void plan(String title, int order) {
    Map<String, String> facts =
        Map.of("title", title.replace("\"", "'"), "order", Integer.toString(order));
    String source = packageName + "/" + className;
    file(exercise, "exercise.toml", "exercise.toml.txt", facts);
    file(exercise, "README.md", "README.md.txt", facts);
    file(exercise, "hints.md", "hints.md.txt", facts);
    file(exercise, "stub/" + source + ".java", "Stub.java.txt", facts);
    file(
        exercise,
        "checks/" + packageName + "/checks/" + className + "Checks.java",
        "Checks.java.txt",
        facts);
    file(solutions, "notes.md", "notes.md.txt", facts);
    answer("right/threads", "RightThreads.java.txt");
    answer("right/futures", "RightFutures.java.txt");
    answer("wrong/same-task-twice", "WrongSameTaskTwice.java.txt");
    expect(
        "wrong/same-task-twice", "copied-line", "once", "\n    \"together\",\n    \"waits\"\n  ");
    answer("wrong/one-after-the-other", "WrongOneAfterTheOther.java.txt");
    expect("wrong/one-after-the-other", "calling-is-enough", "together", "");
    answer("wrong/does-not-wait", "WrongDoesNotWait.java.txt");
    expect("wrong/does-not-wait", "start-waits", "waits", "");
  }

  private void answer(String name, String template) {
    String path = name + "/" + packageName + "/" + className + ".java";
    file(solutions, path, template, Map.of());
  }

  private void expect(String name, String misconception, String check, String notRun) {
    file(
        solutions,
        name + "/expect.json",
        "expect.json.txt",
        Map.of("misconception", misconception, "check", check, "not-run", notRun));
  }

  private void file(Path folder, String path, String template, Map<String, String> facts) {
    String text = template(template);
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.putAll(Map.of("id", id, "package", packageName, "class", className));
    for (Map.Entry<String, String> fact : all.entrySet()) {
      text = text.replace("{{" + fact.getKey() + "}}", fact.getValue());
    }
    files.put(folder.resolve(path), text);
  }

  private static String template(String name) {
    try (InputStream in = NewExercise.class.getResourceAsStream(TEMPLATES + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing: this build of Duet is incomplete");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-")) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.toString();
  }
}
