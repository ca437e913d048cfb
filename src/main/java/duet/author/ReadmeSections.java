package duet.author;

import duet.check.PreparedExercise;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.inspect.RefusedApi;
import duet.inspect.Rules;
import duet.inspect.UsableApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sections of a task that follow from the exercise itself: what is promised, from the checks,
 * and what may be used, from rules and allow-list. Nobody keeps two texts the same by hand.
 */
final class ReadmeSections {
  private static final String PROMISES = "Promises";
  private static final String API = "What you may use";

  /** Before which heading a section is put that is not there yet. */
  private static final String LAST = "## How to work";

  private final PreparedExercise prepared;
  private final Map<String, String> wanted = new LinkedHashMap<>();

  private ReadmeSections(PreparedExercise prepared) {
    this.prepared = prepared;
    wanted.put(API, api());
    wanted.put(PROMISES, promises());
  }

  /** What is not as it follows from the exercise, a sentence each. */
  static List<String> problems(PreparedExercise prepared) {
    Path file = file(prepared);
    try {
      String text = Files.readString(file);
      List<String> problems = new ArrayList<>();
      new ReadmeSections(prepared)
          .wanted.forEach(
              (heading, body) -> {
                if (!body.equals(section(text, heading))) {
                  problems.add(
                      "README.md does not say under \"## "
                          + heading
                          + "\" what follows from the exercise: let duet verify "
                          + prepared.exercise().id()
                          + " --renew-readme write it.");
                }
              });
      return problems;
    } catch (IOException e) {
      return List.of("There is no readable " + file + ".");
    }
  }

  /**
   * Writes the sections into the task; the rest of it stays as it is.
   *
   * @throws IOException if there is no task, or it cannot be written
   */
  static void renew(PreparedExercise prepared) throws IOException {
    Path file = file(prepared);
    String text = Files.readString(file);
    for (Map.Entry<String, String> section : new ReadmeSections(prepared).wanted.entrySet()) {
      text = with(text, section.getKey(), section.getValue());
    }
    Files.writeString(file, text);
  }

  private static Path file(PreparedExercise prepared) {
    return prepared.exercise().folder().resolve("README.md");
  }

  private static Matcher find(String text, String heading) {
    return Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\\R(.*?)(?=^## |\\z)")
        .matcher(text);
  }

  private static String section(String text, String heading) {
    Matcher found = find(text.replace("\r\n", "\n"), heading);
    return found.find() ? found.group(1).strip() : "";
  }

  private static String with(String text, String heading, String body) {
    String section = "## " + heading + "\n\n" + body + "\n\n";
    Matcher found = find(text, heading);
    if (found.find()) {
      return text.substring(0, found.start()) + section + text.substring(found.end());
    }
    int at = text.indexOf(LAST);
    return at < 0
        ? text.stripTrailing() + "\n\n" + section.stripTrailing() + "\n"
        : text.substring(0, at) + section + text.substring(at);
  }

  private String promises() {
    return prepared.plan().checks().stream()
        .map(check -> "- " + check.promise() + " (" + points(check) + ")")
        .collect(Collectors.joining("\n"));
  }

  private static String points(CheckSpec check) {
    return check.points() == 1 ? "1 point" : check.points() + " points";
  }

  private String api() {
    UsableApi api = UsableApi.of(prepared.exercise());
    StringBuilder text =
        new StringBuilder(
            "The language itself, and of the JDK what works in memory: text and numbers, collections,"
                + " functions, streams, time, threads, and what `java.util.concurrent` offers.");
    if (!api.also().isEmpty()) {
      text.append(" In this exercise ").append(quoted(List.copyOf(api.also()))).append(", too.");
    }
    if (!api.not().isEmpty()) {
      text.append("\n\nNot in this exercise, though:\n");
      for (RefusedApi refused : api.not()) {
        text.append("\n- ").append(quoted(UsableApi.names(refused))).append(": ");
        text.append(refused.instead());
      }
    }
    rules(text);
    text.append("\n\nAnything else is refused before it runs, with its line and with what to use")
        .append(" instead: ")
        .append(String.join(", ", never(api.also())))
        .append(", and every library.");
    return text.toString();
  }

  private void rules(StringBuilder text) {
    List<CheckSpec> structure =
        prepared.plan().checks().stream().filter(check -> check.kind() == Kind.STRUCTURE).toList();
    if (structure.isEmpty()) {
      return;
    }
    text.append("\n\nAnd this is asked of the code itself:\n");
    new Rules(prepared.checks(), structure)
        .reasons()
        .forEach(
            (check, because) -> {
              text.append("\n- ").append(check.promise());
              text.append(because.isEmpty() ? "" : ": " + because).append('.');
            });
  }

  private static List<String> never(Set<String> also) {
    List<String> never = new ArrayList<>(List.of("files", "the network"));
    if (!also.contains("ProcessBuilder")) {
      never.add("other processes");
    }
    if (!also.contains("System.getProperty")) {
      never.add("system properties");
    }
    never.addAll(List.of("reflection", "class loaders"));
    if (!also.contains("System.exit")) {
      never.add("`System.exit`");
    }
    return never;
  }

  private static String quoted(List<String> names) {
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
  }
}
