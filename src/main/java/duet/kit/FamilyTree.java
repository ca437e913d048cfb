package duet.kit;

import duet.kit.witness.Testimony;
import duet.kit.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A submission and the processes that it started, each with what its own memory held.
 *
 * @param entry the class that they all run
 * @param folder where they leave what their memory held
 * @param root what the submission's own process is, in words
 */
record FamilyTree(Class<?> entry, WitnessFolder folder, String root) {
  private static final String SUBMISSION = "the submission";

  /** A row for each, the submission first; then its children, those that nobody gave back last. */
  List<ProcessSeen> rows(List<Child> children) {
    List<ProcessSeen> rows = new ArrayList<>();
    String own = inWords(folder.watched().stream().map(this::here).toList());
    rows.add(new ProcessSeen(SUBMISSION, "", root, own));
    for (Child child : children) {
      String owns = folder.testimony(child.pid()).map(its -> inWords(its.fields())).orElse("");
      rows.add(new ProcessSeen(child.name(), SUBMISSION, child.runs(), owns));
    }
    for (String runs : unnamedAlive(children)) {
      rows.add(new ProcessSeen("child " + rows.size(), SUBMISSION, runs, ""));
    }
    for (String owns : unnamed(children)) {
      rows.add(new ProcessSeen("child " + rows.size(), SUBMISSION, entry.getName(), owns));
    }
    return rows;
  }

  /** What those held that the submission has started without giving them back, in fixed order. */
  private List<String> unnamed(List<Child> children) {
    List<Long> named = children.stream().map(Child::pid).toList();
    return folder.witnesses().stream()
        .filter(pid -> !named.contains(pid))
        .flatMap(pid -> folder.testimony(pid).stream())
        .map(its -> inWords(its.fields()))
        .sorted()
        .toList();
  }

  /** What those run that it has not given back and that are still at work, in order of starts. */
  private List<String> unnamedAlive(List<Child> children) {
    List<Long> known = new ArrayList<>(folder.witnesses());
    children.forEach(child -> known.add(child.pid()));
    return Kin.children().stream()
        .filter(pid -> !known.contains(pid))
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .map(handle -> Reality.runs(handle, entry.getName()))
        .toList();
  }

  /** What a watched field holds in this process. */
  private Testimony.Field here(String name) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot).equals(entry.getName())
        ? Witness.read(name, entry, name.substring(dot + 1))
        : new Testimony.Field(name, false, "");
  }

  private static String inWords(List<Testimony.Field> fields) {
    return fields.stream()
        .filter(Testimony.Field::told)
        .map(field -> field.name().replaceFirst(".*\\.", "") + " = " + field.value())
        .collect(Collectors.joining(", "));
  }
}
