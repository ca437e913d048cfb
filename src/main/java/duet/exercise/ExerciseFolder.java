package duet.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads exercises from their folders: dropping one in is all that it takes to add it. */
public final class ExerciseFolder {
  /** What the id of an exercise looks like, as a regular expression. */
  public static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private static final Pattern LEVEL = Pattern.compile("(?m)^## +([0-9]+) *$");

  private ExerciseFolder() {}

  /**
   * All exercises below a folder, in course order.
   *
   * @throws ExerciseFault if the folder cannot be read, or an exercise in it is not as it must be
   */
  public static List<Exercise> readAll(Path exercises) {
    if (!Files.isDirectory(exercises)) {
      throw new ExerciseFault("There is no folder of exercises at " + exercises + ".");
    }
    try (Stream<Path> folders = Files.list(exercises)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve("exercise.toml")))
          .sorted()
          .map(ExerciseFolder::read)
          .sorted(Comparator.comparingInt(Exercise::order).thenComparing(Exercise::id))
          .toList();
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read the folder of exercises " + exercises + ".", e);
    }
  }

  /** One exercise. */
  public static Exercise read(Path folder) {
    String id = folder.toAbsolutePath().normalize().getFileName().toString();
    if (!id.matches(ID)) {
      throw new ExerciseFault(
          "The exercise folder "
              + folder
              + " must be named in lower case letters, digits and hyphens.");
    }
    ExerciseToml toml = ExerciseToml.read(folder.resolve("exercise.toml"));
    Exercise exercise =
        new Exercise(
            id,
            toml.text("title"),
            toml.number("order", 1),
            toml.texts("concepts"),
            toml.texts("edit"),
            toml.texts("allow"),
            toml.textsIfAny("refuse"),
            toml.texts("leaks"),
            toml.number("minimum_jdk", 17),
            toml.limits(),
            toml.misconceptions(),
            hints(folder.resolve("hints.md")),
            sources(folder.resolve("stub")),
            sources(folder.resolve("given")),
            sources(folder.resolve("checks")),
            toml.children(),
            folder);
    refuseNonsense(exercise);
    return exercise;
  }

  private static void refuseNonsense(Exercise exercise) {
    List<String> stubs = exercise.stub().stream().map(SourceFile::path).toList();
    for (String path : exercise.edit()) {
      if (!path.startsWith(exercise.packageName() + "/")) {
        throw new ExerciseFault(
            "In "
                + exercise.folder()
                + "/exercise.toml the key edit names "
                + path
                + ", which is not in the package "
                + exercise.packageName()
                + ".");
      }
      if (!stubs.contains(path)) {
        throw new ExerciseFault(
            "In "
                + exercise.folder()
                + " the stub has no "
                + path
                + ", which the key edit of exercise.toml names.");
      }
    }
    if (exercise.edit().isEmpty()) {
      throw new ExerciseFault("In " + exercise.folder() + "/exercise.toml the key edit is empty.");
    }
    if (exercise.checks().isEmpty()) {
      throw new ExerciseFault(
          "The exercise " + exercise.id() + " has no checks in " + exercise.folder() + "/checks.");
    }
  }

  private static List<SourceFile> sources(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<SourceFile> sources = new ArrayList<>();
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        sources.add(new SourceFile(path, Files.readString(file)));
      }
      return List.copyOf(sources);
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read the sources in " + folder + ".", e);
    }
  }

  private static List<String> hints(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ExerciseFault("Cannot read " + file + ": every exercise needs hints.", e);
    }
    List<String> hints = new ArrayList<>();
    Matcher heading = LEVEL.matcher(text);
    int begin = -1;
    while (heading.find()) {
      if (begin >= 0) {
        hints.add(text.substring(begin, heading.start()).strip());
      }
      if (!heading.group(1).equals(Integer.toString(hints.size() + 1))) {
        throw new ExerciseFault(
            "In " + file + " the headings must be ## 1, ## 2, ## 3 in this order.");
      }
      begin = heading.end();
    }
    if (begin >= 0) {
      hints.add(text.substring(begin).strip());
    }
    return List.copyOf(hints);
  }
}
