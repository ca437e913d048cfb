package duet.inspect;

import java.util.HashSet;
import java.util.Set;

/**
 * What the allow-list says about one class of the JDK.
 *
 * @param every whether all members that the class declares are allowed
 * @param members names ({@code sleep}) and overloads ({@code sleep(long,int)}) that are allowed
 * @param except names that are refused although {@code every} holds
 * @param extension whether the class may be extended, implemented or written as a lambda
 * @param overrides names that may be overridden; {@code *} for all
 * @param linkage whether the members serve the compiler alone, as bootstrap methods
 */
record AllowEntry(
    boolean every,
    Set<String> members,
    Set<String> except,
    boolean extension,
    Set<String> overrides,
    boolean linkage) {
  private static final String ALL = "*";

  AllowEntry {
    members = Set.copyOf(members);
    except = Set.copyOf(except);
    overrides = Set.copyOf(overrides);
  }

  boolean allows(String name, String descriptor) {
    String told = Names.listed(name);
    return members.contains(told)
        || members.contains(told + Names.parameters(descriptor, Names::dotted))
        || every && !except.contains(told);
  }

  boolean mayOverride(String name) {
    return overrides.contains(ALL) || overrides.contains(name);
  }

  /** Allows what either allows: a later entry can only add. */
  AllowEntry or(AllowEntry other) {
    Set<String> stillExcept = new HashSet<>(every ? except : other.except);
    if (every && other.every) {
      stillExcept.retainAll(other.except);
    }
    stillExcept.removeAll(members);
    stillExcept.removeAll(other.members);
    return new AllowEntry(
        every || other.every,
        union(members, other.members),
        stillExcept,
        extension || other.extension,
        union(overrides, other.overrides),
        linkage && other.linkage);
  }

  /** The same without a member, whichever of its overloads. */
  AllowEntry without(String member) {
    Set<String> left = new HashSet<>(members);
    left.removeIf(listed -> listed.equals(member) || listed.startsWith(member + "("));
    return new AllowEntry(
        every, left, union(except, Set.of(member)), extension, overrides, linkage);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
