package duet.cohort;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes variants that differ from each other in bytes and must get the same. */
final class Variants {
  private final Map<String, Set<String>> ownNames = new HashMap<>();

  /** Other names, another layout, and comments. */
  Model of(Model model, Random random) {
    return laidOut(renamed(model, random), random);
  }

  /** Other names only. */
  Model renamed(Model model, Random random) {
    Set<String> own =
        ownNames.computeIfAbsent(
            model.exercise().id() + "/" + model.label(),
            key -> OwnNames.of(model.exercise(), model.files()));
    Map<String, String> names = Renaming.drawn(model.files(), own, random);
    return with(model, model.files().stream().map(file -> Renaming.applied(file, names)).toList());
  }

  /** Another layout and comments only; what does not compile can be given that as well. */
  Model laidOut(Model model, Random random) {
    Style style = Style.drawn(random);
    return with(
        model, model.files().stream().map(file -> Layout.applied(file, style, random)).toList());
  }

  private static Model with(Model model, List<SourceFile> files) {
    return model.with(model.label(), files, model.must());
  }

  /** The attacks' sources are what they are, byte for byte, but for a first line. */
  Model commented(Model model, Random random) {
    return with(
        model,
        model.files().stream()
            .map(
                file ->
                    new SourceFile(
                        file.path(), "// " + random.nextInt(1_000_000) + "\n" + file.text()))
            .toList());
  }

  /** Whether this Java can say which names are own. */
  static boolean knows(Exercise exercise) {
    return exercise.minimumJdk() <= Runtime.version().feature();
  }
}
