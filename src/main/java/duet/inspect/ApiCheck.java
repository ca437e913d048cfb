package duet.inspect;

import duet.compile.ClassFiles;
import duet.inspect.ClassShape.Member;
import duet.inspect.Hierarchy.Declared;
import duet.submission.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;

/**
 * Compares what a submission declares with what the exercise's stub promises to callers: every
 * public or protected class, method and field must be there as it was. More is welcome.
 */
public final class ApiCheck {
  private static final int PROMISED = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int HIDDEN = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private final Hierarchy stub;
  private final Hierarchy submission;
  private final List<Problem> problems = new ArrayList<>();

  private ApiCheck(ClassFiles stub, ClassFiles submission) {
    this.stub = new Hierarchy(stub, Platform.running());
    this.submission = new Hierarchy(submission, Platform.running());
  }

  /**
   * What is missing or was changed, in the order of the stub; empty when every check will find what
   * it calls.
   *
   * @param stub the compiled stub
   * @param submission the compiled submission
   */
  public static List<Problem> compare(ClassFiles stub, ClassFiles submission) {
    ApiCheck check = new ApiCheck(stub, submission);
    stub.bytes().keySet().stream()
        .map(name -> check.stub.find(name.replace('.', '/')).orElseThrow())
        .filter(check::promised)
        .forEach(check::compare);
    List<Problem> hiding = check.hiding(submission.bytes().keySet());
    return check.problems.isEmpty() || hiding.isEmpty() ? List.copyOf(check.problems) : hiding;
  }

  /** Where a class of the package is called String, all others in it mean that one. */
  private List<Problem> hiding(Set<String> names) {
    return names.stream()
        .map(name -> name.replace('.', '/'))
        .filter(name -> !stub.owns(name) && isOfTheLanguage(Names.simple(name)))
        .map(name -> hiding(submission.find(name).orElseThrow()))
        .toList();
  }

  private static boolean isOfTheLanguage(String simpleName) {
    return Platform.running().find("java/lang/" + simpleName).isPresent();
  }

  private static Problem hiding(ClassShape shape) {
    String name = Names.simple(shape.name());
    return new Problem(
        shape.file(),
        0,
        "your class " + name + " hides the one of the language from the classes beside it",
        "Give it another name: java.lang has a " + name + ", and the exercise uses that one.");
  }

  /** A class can be used from elsewhere when it and all classes around it can. */
  private boolean promised(ClassShape shape) {
    int nested = shape.name().lastIndexOf('$');
    return shape.is(PROMISED)
        && !shape.is(HIDDEN)
        && (nested < 0
            || stub.find(shape.name().substring(0, nested)).filter(this::promised).isPresent());
  }

  private void compare(ClassShape promised) {
    Optional<ClassShape> found =
        Optional.of(promised.name()).filter(submission::owns).flatMap(submission::find);
    boolean same = found.filter(shape -> ApiRules.keeps(promised, shape)).isPresent();
    if (!same) {
      report(
          new Problem(found.map(ClassShape::file).orElse(promised.file()), 0, "", ""),
          Names.simple(promised.name()),
          Signatures.of(promised),
          found.map(Signatures::of).stream().toList());
    }
    if (found.isPresent()) {
      compareSupertypes(promised, found.get());
      promised.fields().stream().filter(this::visible).forEach(f -> field(found.get(), f));
      promised.methods().stream()
          .filter(this::visible)
          .filter(method -> !ApiRules.accidental(promised, method))
          .forEach(method -> method(found.get(), method));
    }
  }

  private boolean visible(Member member) {
    return member.is(PROMISED) && !member.is(HIDDEN);
  }

  private void compareSupertypes(ClassShape promised, ClassShape found) {
    // Also by name alone: given classes lie in neither set of class files.
    Set<String> above = new HashSet<>();
    for (ClassShape shape : submission.lineage(found.name())) {
      above.addAll(shape.interfaces());
      above.add(shape.superName());
    }
    List<String> wanted = new ArrayList<>(promised.interfaces());
    wanted.add(promised.superName());
    for (String type : wanted) {
      if (!above.contains(type)) {
        String message =
            Names.simple(found.name()) + " does not extend or implement " + Names.simple(type);
        String advice = "Extend or implement " + Names.simple(type) + " as the exercise does.";
        problems.add(new Problem(found.file(), 0, message, advice));
      }
    }
  }

  private void field(ClassShape found, Member promised) {
    Optional<Member> same =
        submission
            .field(found.name(), promised.name(), promised.descriptor())
            .map(Declared::member)
            .filter(member -> ApiRules.keepsField(promised, member));
    if (same.isEmpty()) {
      List<Member> candidates = named(found.fields(), promised.name());
      reportMember(found, promised, candidates);
    }
  }

  private void method(ClassShape found, Member promised) {
    Optional<Member> same =
        submission
            .method(found.name(), promised.name(), promised.descriptor())
            .map(Declared::member)
            .filter(member -> ApiRules.keepsMethod(promised, member));
    if (same.isEmpty()) {
      reportMember(found, promised, named(found.methods(), promised.name()));
    }
  }

  private static List<Member> named(List<Member> members, String name) {
    return members.stream().filter(m -> m.name().equals(name) && !m.is(HIDDEN)).toList();
  }

  private void reportMember(ClassShape found, Member promised, List<Member> candidates) {
    int line = candidates.stream().mapToInt(Member::line).findFirst().orElse(0);
    String name = Names.simple(found.name()) + "." + promised.name();
    report(
        new Problem(found.file(), line, "", ""),
        promised.name().equals("<init>")
            ? "The constructor of " + Names.simple(found.name())
            : name,
        Signatures.of(found, promised),
        candidates.stream().map(member -> Signatures.of(found, member)).toList());
  }

  private void report(Problem place, String what, String promise, List<String> found) {
    String instead =
        found.stream().map(signature -> '"' + signature + '"').collect(Collectors.joining(", "));
    String seen = found.isEmpty() ? "" : "Found " + instead + ". ";
    problems.add(
        new Problem(
            place.file(),
            place.line(),
            what + " is missing or was changed: the exercise promises \"" + promise + "\"",
            seen + "Write it exactly as promised: the checks call it."));
  }
}
