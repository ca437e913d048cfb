package duet.cohort;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Spoils what was handed in so that it is known what must come of it. */
final class Spoilt {
  /** Members that do not compile, whatever stands around them. */
  private static final List<String> TYPE_ERRORS =
      List.of(
          "private static int number%d() { return \"five\"; }",
          "private static void task%d() { Runnable task = 5; task.run(); }",
          "private static final String TEXT%d = new Object();",
          "private static boolean isDone%d() { nowhere.declared(); return true; }",
          "private static void wait%d() { new Object().wait(); }");

  /** Members that no exercise allows; it is enough that they are there. */
  private static final List<String> HOSTILE =
      List.of(
          "static { Runtime.getRuntime().halt(%d); }",
          "private static Object stack%d() { return Thread.currentThread().getStackTrace(); }",
          "private static void listen%d() throws Exception { new java.net.ServerSocket(0).accept(); }",
          "private static String read%d() throws Exception { return java.nio.file.Files.readString("
              + "java.nio.file.Path.of(\"/etc/passwd\")); }",
          "private static void open%d() throws Exception {"
              + " Object.class.getDeclaredMethods()[0].setAccessible(true); }",
          "static { System.setProperty(\"user%d\", \"root\"); }",
          "private static void load%d() { System.loadLibrary(\"evil\"); }");

  // Nothing in them is refused by any exercise; two of them take LockSupport away.
  private static final List<String> HANGS =
      List.of(
          "while (true) { Thread.onSpinWait(); }",
          "for (; ; ) { try { Thread.currentThread().join(); }"
              + " catch (InterruptedException again) { continue; } }");

  private static final String TO_DO = "throw new UnsupportedOperationException(";

  private Spoilt() {}

  /** Does not compile, by its grammar or by its types. */
  static Model broken(Model model, Random random) {
    boolean grammar = random.nextBoolean();
    SourceFile first = model.files().get(0);
    String text =
        grammar
            ? without(first.text(), random)
            : withMember(first.text(), pick(TYPE_ERRORS, random));
    return model.with(
        model.label() + (grammar ? ", syntax error" : ", type error"),
        replaced(model, text),
        Must.stop("does-not-compile"));
  }

  // Nothing is right without its last brace, and hardly anything without another of its brackets.
  private static String without(String text, Random random) {
    List<Token> tokens = new ArrayList<>(Token.read(text));
    List<Integer> brackets = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (List.of("{", "}", "(", ")").contains(tokens.get(i).text())) {
        brackets.add(i);
      }
    }
    tokens.remove((int) brackets.get(random.nextInt(brackets.size())));
    return Token.join(tokens);
  }

  /** Has something in it that is refused before anything of it runs. */
  static Model hostile(Model model, Random random) {
    String text = withMember(model.files().get(0).text(), pick(HOSTILE, random));
    return model.with(model.label() + ", hostile", replaced(model, text), Must.stop("refused-api"));
  }

  /** Comes to no end in whatever is called; empty if the stub does not show where that is. */
  static Optional<Model> hanging(Exercise exercise, Must nothing, Random random) {
    String hang = HANGS.get(random.nextInt(HANGS.size()));
    List<SourceFile> files = new ArrayList<>();
    boolean found = false;
    for (SourceFile file : exercise.stub()) {
      String text = file.text();
      for (int at = text.indexOf(TO_DO); at >= 0; at = text.indexOf(TO_DO)) {
        found = true;
        text = text.substring(0, at) + hang + text.substring(text.indexOf(");", at) + 2);
      }
      files.add(new SourceFile(file.path(), text));
    }
    return found
        ? Optional.of(new Model(exercise, "stub, hangs", files, nothing))
        : Optional.empty();
  }

  private static String pick(List<String> members, Random random) {
    return members.get(random.nextInt(members.size())).formatted(1 + random.nextInt(99));
  }

  private static String withMember(String text, String member) {
    List<Token> tokens = new ArrayList<>(Token.read(text));
    int end = tokens.size() - 1;
    while (!tokens.get(end).is("}")) {
      end--;
    }
    tokens.set(end, new Token(Token.Kind.SYMBOL, "\n  " + member + "\n}"));
    return Token.join(tokens);
  }

  private static List<SourceFile> replaced(Model model, String text) {
    List<SourceFile> files = new ArrayList<>(model.files());
    files.set(0, new SourceFile(files.get(0).path(), text));
    return files;
  }
}
