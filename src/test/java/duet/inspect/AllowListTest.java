package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import duet.inspect.ClassShape.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Opcodes;

/** The list is read as it is written, and says what it means on this JDK. */
class AllowListTest {
  private static final AllowList COMMON = AllowList.common();

  private static AllowEntry entry(String... lines) {
    return AllowList.parse("list", List.of(lines)).entry("java/lang/Thread").orElseThrow();
  }

  @Test
  void an_entry_goes_on_in_lines_that_begin_with_a_blank() {
    AllowEntry entry = entry("# why", "java.lang.Thread start", "    join", "", "java.lang.Math *");
    assertThat(entry.members()).containsExactlyInAnyOrder("start", "join");
  }

  @Test
  void a_member_is_allowed_by_name_or_by_overload() {
    AllowEntry entry = entry("java.lang.Thread new(java.lang.Runnable) join");
    assertThat(entry.allows("<init>", "(Ljava/lang/Runnable;)V")).isTrue();
    assertThat(entry.allows("<init>", "(Ljava/lang/String;)V")).isFalse();
    assertThat(entry.allows("join", "(J)V")).isTrue();
    assertThat(entry.allows("stop", "()V")).isFalse();
  }

  @Test
  void a_star_allows_all_but_what_is_taken_out() {
    AllowEntry entry = entry("java.lang.Thread * -stop");
    assertThat(entry.allows("join", "()V")).isTrue();
    assertThat(entry.allows("stop", "()V")).isFalse();
  }

  @Test
  void a_second_list_adds_to_the_first() {
    AllowList both =
        COMMON.with(AllowList.parse("more", List.of("java.lang.Thread stop extend(getState)")));
    AllowEntry entry = both.entry("java/lang/Thread").orElseThrow();
    assertThat(entry.allows("start", "()V") && entry.allows("stop", "()V")).isTrue();
    assertThat(entry.mayOverride("run") && entry.mayOverride("getState")).isTrue();
    assertThat(entry.mayOverride("getName")).isFalse();
  }

  @Test
  void an_exercise_takes_classes_out_with_all_that_is_nested_in_them_and_says_what_to_do() {
    AllowList left =
        COMMON.without(
            List.of("java.lang.Thread java.util.concurrent.Semaphore : Build it yourself."));
    assertThat(left.entry("java/lang/Thread")).isEmpty();
    assertThat(left.entry("java/lang/Thread$State")).isEmpty();
    assertThat(left.entry("java/lang/ThreadLocal")).isPresent();
    assertThat(left.instead("java/util/concurrent/Semaphore", "acquire"))
        .isEqualTo("Build it yourself.");
  }

  @Test
  void an_exercise_takes_out_single_members_whichever_overload() {
    AllowList left =
        COMMON.without(List.of("java.lang.Thread.join java.util.Objects.hash : Wait otherwise."));
    AllowEntry thread = left.entry("java/lang/Thread").orElseThrow();
    assertThat(thread.allows("join", "()V") || thread.allows("join", "(J)V")).isFalse();
    assertThat(thread.allows("start", "()V")).isTrue();
    assertThat(left.entry("java/util/Objects").orElseThrow().allows("hash", "()I")).isFalse();
    assertThat(left.instead("java/lang/Thread", "join")).isEqualTo("Wait otherwise.");
  }

  @Test
  void an_exercise_cannot_refuse_what_is_not_allowed_anyway() {
    assertThatThrownBy(() -> COMMON.without(List.of("java.util.concurrent.Semaphor : No.")))
        .hasMessage(
            "refuse names java.util.concurrent.Semaphor, which the allow-list does not allow"
                + " anyway");
    assertThatThrownBy(() -> COMMON.without(List.of("java.lang.Thread")))
        .hasMessage("refuse holds \"java.lang.Thread\"; write \"NAME NAME : sentence\"");
  }

  @Test
  void what_one_list_takes_out_another_may_give_back() {
    AllowList both = COMMON.with(AllowList.parse("more", List.of("java.lang.Integer getInteger")));
    AllowEntry entry = both.entry("java/lang/Integer").orElseThrow();
    assertThat(entry.allows("getInteger", "(Ljava/lang/String;)V")).isTrue();
    assertThat(entry.allows("parseInt", "(Ljava/lang/String;)I")).isTrue();
  }

  @Test
  void advice_is_taken_from_the_member_then_the_class_then_the_package() {
    AllowList list =
        AllowList.parse(
            "list", List.of("instead a.B.c : one", "instead a.B : two", "instead a.* : three"));
    assertThat(list.instead("a/B", "c")).isEqualTo("one");
    assertThat(list.instead("a/B", "d")).isEqualTo("two");
    assertThat(list.instead("a/B$In", "d")).isEqualTo("two");
    assertThat(list.instead("a/x/B", "c")).isEqualTo("three");
    assertThat(list.instead("b/B", "c")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thread start                     | "Thread" is not the full name of a class
          java.lang.Thread start()run      | "start()run" is not a member: no blanks in its parentheses
          java.lang.Thread new(a b)        | "new(a" is not a member: no blanks in its parentheses
          java.lang.Thread new(a-b)        | "a-b" is not a type
          java.lang.Thread start -run      | "-name" only makes sense after "*"
          java.lang.Math *                 | java.lang.Math has an entry already: put both into one
          instead java.net.* use something | write "instead NAME : sentence"
          """)
  void a_mistake_is_told_with_its_line(String line, String message) {
    assertThatThrownBy(
            () -> AllowList.parse("x.txt", List.of("# head", "java.lang.Math *", "", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x.txt, line 4: " + message);
  }

  @Test
  void every_entry_names_something_of_a_jdk_that_has_it_all() {
    assumeTrue(Runtime.version().feature() >= 25);
    Set<String> unknown = new TreeSet<>();
    COMMON
        .entries()
        .forEach(
            (name, entry) -> {
              Set<String> known = known(name);
              Stream.concat(entry.members().stream(), entry.except().stream())
                  .filter(member -> !known.contains(member))
                  .forEach(member -> unknown.add(name + " " + member));
              if (known.isEmpty() && Platform.running().find(name).isEmpty()) {
                unknown.add(name);
              }
            });
    assertThat(unknown).isEmpty();
  }

  private static Set<String> known(String name) {
    return Platform.running().find(name).stream()
        .flatMap(shape -> Stream.concat(shape.fields().stream(), shape.methods().stream()))
        .flatMap(
            member -> {
              String told = Names.listed(member.name());
              return Stream.of(told, told + Names.parameters(member.descriptor(), Names::dotted));
            })
        .collect(Collectors.toSet());
  }

  /** Else a call of an inherited method would be refused although its class is harmless. */
  @Test
  void what_listed_classes_inherit_from_is_listed_too() {
    Set<String> missing = new TreeSet<>();
    Map<String, AllowEntry> entries = COMMON.entries();
    Hierarchy jdk = new Hierarchy(duet.compile.ClassFiles.of(Map.of()), Platform.running());
    entries.keySet().stream()
        .flatMap(name -> jdk.lineage(name).stream())
        .filter(shape -> !entries.containsKey(shape.name()))
        .filter(shape -> shape.methods().stream().anyMatch(AllowListTest::inherited))
        .forEach(shape -> missing.add(Names.dotted(shape.name())));
    // These stand above Class, Enum.EnumDesc and MessageDigest; nothing that they declare is for a
    // submission.
    assertThat(missing)
        .isSubsetOf(
            "java.lang.constant.DynamicConstantDesc",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.invoke.TypeDescriptor.OfField",
            "java.lang.reflect.AnnotatedElement",
            "java.lang.reflect.GenericDeclaration",
            "java.security.MessageDigestSpi",
            "java.lang.reflect.Type");
  }

  private static boolean inherited(Member method) {
    return method.is(Opcodes.ACC_PUBLIC)
        && !method.is(Opcodes.ACC_STATIC)
        && !method.name().equals("<init>");
  }
}
