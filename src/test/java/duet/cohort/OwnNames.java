package duet.cohort;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.tools.Diagnostic;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The names in a submission that are its author's own: local variables, parameters and private
 * members. A name that also stands for anything else, that the stub or a check knows, or that the
 * submission itself spells in a literal, is not one of them, so that all words that are spelt like
 * it can be replaced without a change of meaning. (A variant of a right answer once asked {@code
 * findVarHandle} for a field by the name that it had had before.)
 */
final class OwnNames extends TreePathScanner<Void, Void> {
  private static final Set<ElementKind> LOCAL =
      Set.of(
          ElementKind.LOCAL_VARIABLE,
          ElementKind.PARAMETER,
          ElementKind.EXCEPTION_PARAMETER,
          ElementKind.RESOURCE_VARIABLE,
          ElementKind.BINDING_VARIABLE);

  private static final Set<String> KEYWORDS_NOW_AND_THEN =
      Set.of("record", "var", "yield", "sealed", "permits", "when", "module", "with", "to");

  private final Trees trees;
  private final Set<String> locals = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> others = new HashSet<>(KEYWORDS_NOW_AND_THEN);

  private OwnNames(Trees trees) {
    this.trees = trees;
  }

  /**
   * Of what is handed in.
   *
   * @throws IllegalArgumentException if it does not compile
   */
  static Set<String> of(Exercise exercise, List<SourceFile> files) {
    OwnNames names = read(exercise, files);
    Set<String> own = new TreeSet<>(names.locals);
    own.addAll(names.members);
    own.removeAll(names.others);
    own.removeAll(known(exercise));
    own.removeAll(inLiterals(files));
    return own;
  }

  /** What the stub calls its members, and whatever word stands in a literal of the checks. */
  private static Set<String> known(Exercise exercise) {
    OwnNames stub = read(exercise, exercise.stub());
    Set<String> known = new HashSet<>(stub.others);
    known.addAll(stub.members);
    known.addAll(inLiterals(exercise.checks()));
    return known;
  }

  private static Set<String> inLiterals(List<SourceFile> files) {
    Set<String> words = new HashSet<>();
    files.stream()
        .flatMap(file -> Token.read(file.text()).stream())
        .filter(token -> token.kind() == Token.Kind.LITERAL)
        .forEach(token -> words.addAll(List.of(token.text().split("[^\\p{L}\\p{N}_$]+"))));
    return words;
  }

  private static OwnNames read(Exercise exercise, List<SourceFile> files) {
    List<Source> sources = new ArrayList<>();
    files.forEach(file -> sources.add(new Source(file)));
    exercise.given().forEach(file -> sources.add(new Source(file)));
    List<String> errors = new ArrayList<>();
    JavacTask task = task(sources, exercise.minimumJdk(), errors);
    try {
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      task.analyze();
      if (!errors.isEmpty()) {
        throw new IllegalArgumentException("it does not compile: " + errors);
      }
      OwnNames names = new OwnNames(Trees.instance(task));
      units.subList(0, files.size()).forEach(unit -> names.scan(unit, null));
      return names;
    } catch (IOException e) {
      throw new IllegalStateException("sources in memory can be read", e);
    }
  }

  private static JavacTask task(List<Source> sources, int release, List<String> errors) {
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                problem -> {
                  if (problem.getKind() == Diagnostic.Kind.ERROR) {
                    errors.add(problem.toString());
                  }
                },
                List.of("-proc:none", "--release", String.valueOf(release)),
                null,
                sources);
  }

  private void take(String name, Element element) {
    if (element != null && LOCAL.contains(element.getKind())) {
      locals.add(name);
    } else if (element != null && isPrivateMember(element)) {
      members.add(name);
    } else {
      others.add(name);
    }
  }

  // What a record declares is private in name only.
  private static boolean isPrivateMember(Element element) {
    return (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.METHOD)
        && element.getModifiers().contains(Modifier.PRIVATE)
        && element.getEnclosingElement().getKind() != ElementKind.RECORD;
  }

  private Element element() {
    return trees.getElement(getCurrentPath());
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    take(tree.getName().toString(), element());
    return super.visitVariable(tree, nothing);
  }

  @Override
  public Void visitMethod(MethodTree tree, Void nothing) {
    take(tree.getName().toString(), element());
    return super.visitMethod(tree, nothing);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    take(tree.getName().toString(), element());
    return super.visitIdentifier(tree, nothing);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    take(tree.getIdentifier().toString(), element());
    return super.visitMemberSelect(tree, nothing);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
    take(tree.getName().toString(), element());
    return super.visitMemberReference(tree, nothing);
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void nothing) {
    others.add(tree.getLabel().toString());
    return super.visitLabeledStatement(tree, nothing);
  }

  @Override
  public Void visitClass(com.sun.source.tree.ClassTree tree, Void nothing) {
    others.add(tree.getSimpleName().toString());
    return super.visitClass(tree, nothing);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(SourceFile file) {
      super(URI.create("string:///" + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
