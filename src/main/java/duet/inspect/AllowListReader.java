package duet.inspect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the notation that grader/allow-list.txt explains in its head. */
final class AllowListReader {
  private static final Pattern CLASS_NAME =
      Pattern.compile("([a-z]\\w*\\.)+[A-Z]\\w*(\\.[A-Z]\\w*)*");
  private static final Pattern EXTEND = Pattern.compile("extend(?:\\((.*)\\))?");
  private static final Pattern TYPE = Pattern.compile("[\\w.]+(\\[])*");
  private static final Pattern MEMBER = Pattern.compile("\\w+(\\(([^()]*)\\))?");
  private static final Pattern INSTEAD = Pattern.compile("instead\\s+(\\S+)\\s+:\\s+(.*\\S)\\s*");

  private final String source;
  private final Map<String, AllowEntry> entries = new TreeMap<>();
  private final Map<String, String> advice = new TreeMap<>();

  /**
   * @param source what error messages call the text
   */
  AllowListReader(String source) {
    this.source = source;
  }

  AllowList read(List<String> lines) {
    StringBuilder entry = new StringBuilder();
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean continued = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      if (!continued || line.isBlank()) {
        take(entry.toString(), start);
        entry.setLength(0);
        start = i + 1;
      }
      entry.append(' ').append(line.strip());
    }
    take(entry.toString(), start);
    return new AllowList(entries, advice);
  }

  private void take(String text, int line) {
    String entry = text.strip();
    if (entry.isEmpty() || entry.startsWith("#")) {
      return;
    }
    try {
      if (entry.startsWith("instead ")) {
        takeAdvice(entry);
      } else {
        takeEntry(entry.split("\\s+"));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  private void takeAdvice(String entry) {
    Matcher matcher = INSTEAD.matcher(entry);
    require(matcher.matches(), "write \"instead NAME : sentence\"");
    require(
        advice.put(matcher.group(1), matcher.group(2)) == null,
        "there is advice for " + matcher.group(1) + " already");
  }

  private void takeEntry(String[] words) {
    String name = words[0];
    require(CLASS_NAME.matcher(name).matches(), "\"" + name + "\" is not the full name of a class");
    Draft draft = new Draft();
    for (String word : List.of(words).subList(1, words.length)) {
      draft.take(word);
    }
    require(
        entries.put(Names.internal(name), draft.entry()) == null,
        name + " has an entry already: put both into one");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** An entry while its words are read. */
  private static final class Draft {
    private final Set<String> members = new HashSet<>();
    private final Set<String> except = new HashSet<>();
    private Set<String> overrides = Set.of();
    private boolean every;
    private boolean extension;
    private boolean linkage;

    void take(String word) {
      Matcher extend = EXTEND.matcher(word);
      if (word.equals("*")) {
        every = true;
      } else if (word.equals("linkage")) {
        linkage = true;
      } else if (extend.matches()) {
        extension = true;
        overrides = extend.group(1) == null ? Set.of("*") : names(extend.group(1));
      } else if (word.startsWith("-")) {
        except.add(word.substring(1));
      } else {
        members.add(member(word));
      }
    }

    AllowEntry entry() {
      require(every || except.isEmpty(), "\"-name\" only makes sense after \"*\"");
      return new AllowEntry(every, members, except, extension, overrides, linkage);
    }

    private static Set<String> names(String list) {
      return list.isEmpty() ? Set.of() : Set.of(list.split(","));
    }

    private static String member(String word) {
      Matcher matcher = MEMBER.matcher(word);
      require(matcher.matches(), "\"" + word + "\" is not a member: no blanks in its parentheses");
      String types = matcher.group(2);
      if (types != null && !types.isEmpty()) {
        for (String type : types.split(",", -1)) {
          require(TYPE.matcher(type).matches(), "\"" + type + "\" is not a type");
        }
      }
      return word;
    }
  }
}
