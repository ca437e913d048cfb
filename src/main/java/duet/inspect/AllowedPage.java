package duet.inspect;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The allow-list as a page to read. */
public final class AllowedPage {
  private static final String HEAD =
      """
      # What a submission may use

      Made from [`grader/allow-list.txt`](../grader/allow-list.txt); do not edit it here. What does not stand on this page is refused before anything runs, with the line and with what to use instead. An exercise may add to it and take from it; its own task says so.

      *All* means every member that the class itself declares; what it inherits stands where it is declared. *May be extended* includes being written as a lambda.

      A method of more than 8,000 bytes of bytecode (some thousand lines without a loop) is refused, too: the JVM never compiles it. Where checks stop a thread between any two of your steps, so is a method or class that does not fit into a class file any more with the points that takes; that begins at some thousand steps. They could not be checked like others.
      """;

  private AllowedPage() {}

  /** The page, in Markdown. */
  public static String of(AllowList list) {
    Map<String, Map<String, AllowEntry>> packages = new TreeMap<>();
    list.entries()
        .forEach(
            (name, entry) -> {
              if (!entry.linkage()) {
                String in = Names.dotted(name.substring(0, name.lastIndexOf('/')));
                packages
                    .computeIfAbsent(in, key -> new TreeMap<>())
                    .put(Names.dotted(name.substring(name.lastIndexOf('/') + 1)), entry);
              }
            });
    StringBuilder page = new StringBuilder(HEAD);
    packages.forEach((name, entries) -> write(page, name, entries));
    return page.toString();
  }

  private static void write(StringBuilder page, String name, Map<String, AllowEntry> entries) {
    page.append("\n## ")
        .append(name)
        .append("\n\n| class | members | may be extended |\n|---|---|---|\n");
    entries.forEach(
        (simple, entry) ->
            page.append("| `")
                .append(simple)
                .append("` | ")
                .append(members(entry))
                .append(" | ")
                .append(extension(entry))
                .append(" |\n"));
  }

  private static String members(AllowEntry entry) {
    if (!entry.every()) {
      return entry.members().isEmpty() ? "the type only" : quoted(entry.members());
    }
    return entry.except().isEmpty() ? "all" : "all but " + quoted(entry.except());
  }

  private static String extension(AllowEntry entry) {
    if (!entry.extension()) {
      return "";
    } else if (entry.overrides().contains("*")) {
      return "yes";
    }
    return entry.overrides().isEmpty()
        ? "yes, without overriding its methods"
        : "yes, overriding " + quoted(entry.overrides());
  }

  private static String quoted(Collection<String> names) {
    return new TreeSet<>(names)
        .stream()
            .map(name -> "`" + name.replaceAll("java\\.(lang|util)\\.", "") + "`")
            .collect(Collectors.joining(", "));
  }
}
