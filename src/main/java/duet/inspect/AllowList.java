package duet.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which members of the JDK a submission may use: what is not listed is refused.
 *
 * <p>Immutable. The common list is {@code grader/allow-list.txt}; an exercise adds lines of its
 * own.
 */
public final class AllowList {
  private static final String RESOURCE = "/duet/grader/allow-list.txt";

  private final Map<String, AllowEntry> entries;
  private final Map<String, String> advice;

  AllowList(Map<String, AllowEntry> entries, Map<String, String> advice) {
    this.entries = Map.copyOf(entries);
    this.advice = Map.copyOf(advice);
  }

  /** The list that holds for every exercise. */
  public static AllowList common() {
    try (InputStream in = AllowList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: this build of Duet is incomplete");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse("allow-list.txt", text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /**
   * Reads lines in the notation of the common list.
   *
   * @param source what messages call them: a file name
   * @throws IllegalArgumentException naming the first line that cannot be understood
   */
  public static AllowList parse(String source, List<String> lines) {
    return new AllowListReader(source).read(lines);
  }

  /** This list and the other: what either allows is allowed. */
  public AllowList with(AllowList other) {
    Map<String, AllowEntry> both = new TreeMap<>(entries);
    other.entries.forEach((name, entry) -> both.merge(name, entry, AllowEntry::or));
    Map<String, String> sentences = new TreeMap<>(advice);
    sentences.putAll(other.advice);
    return new AllowList(both, sentences);
  }

  /**
   * This list without what an exercise refuses, and with its advice for it.
   *
   * @param lines each {@code NAME… : SENTENCE}; a name is a class or a member of it
   * @throws IllegalArgumentException naming the first line that cannot be understood, or that
   *     refuses what is not allowed anyway
   */
  AllowList without(List<String> lines) {
    Map<String, AllowEntry> left = new TreeMap<>(entries);
    Map<String, String> sentences = new TreeMap<>(advice);
    for (RefusedApi refused : lines.stream().map(RefusedApi::parse).toList()) {
      for (String name : refused.names()) {
        refuse(name, left);
        sentences.put(name, refused.instead());
      }
    }
    return new AllowList(left, sentences);
  }

  private static void refuse(String name, Map<String, AllowEntry> left) {
    String type = Names.internal(name);
    int dot = name.lastIndexOf('.');
    String owner = Names.internal(name.substring(0, Math.max(0, dot)));
    if (left.remove(type) != null) {
      left.keySet().removeIf(other -> other.startsWith(type + "$"));
    } else if (left.containsKey(owner)) {
      left.computeIfPresent(owner, (key, entry) -> entry.without(name.substring(dot + 1)));
    } else {
      throw new IllegalArgumentException(
          "refuse names " + name + ", which the allow-list does not allow anyway");
    }
  }

  /** The entry of a class, by internal name. */
  Optional<AllowEntry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** All entries, by internal name. */
  Map<String, AllowEntry> entries() {
    return entries;
  }

  /**
   * What to use instead of a class or a member: the sentence for the member, else for its class,
   * else for the nearest package ({@code java.net.*}); an empty string where there is none.
   */
  String instead(String type, String member) {
    String name = Names.dotted(type);
    String sentence = advice.get(name + "." + member);
    for (String key = name; sentence == null; ) {
      sentence = advice.getOrDefault(key, advice.get(key + ".*"));
      int dot = key.lastIndexOf('.');
      if (dot < 0) {
        break;
      }
      key = key.substring(0, dot);
    }
    return sentence == null ? "" : sentence;
  }
}
