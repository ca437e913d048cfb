package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import duet.compile.ClassFiles;
import duet.submission.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would reach beyond the exercise does not run, and is named with file and line. */
class RefusedTest {
  private static final ClassFiles NONE = ClassFiles.of(Map.of());

  private static List<Problem> problems(String... sources) {
    return problems(InMemory.compile(sources));
  }

  private static List<Problem> problems(ClassFiles classes) {
    return new Inspector("singdance", AllowList.common()).inspect(classes, NONE).problems();
  }

  private static String inMethod(String statements) {
    return """
    package singdance;
    import java.io.*;
    import java.lang.invoke.*;
    import java.lang.reflect.Proxy;
    import java.util.*;
    public class SingDance {
      static class Singer extends Thread {}
      static class Stuck extends RuntimeException {}
      Object o;
      void answer() throws Throwable {
        %s
      }
    }
    """
        .formatted(statements);
  }

  private static void refused(String statements, String what) {
    List<Problem> problems = problems(inMethod(statements));
    assertThat(problems).isNotEmpty();
    assertThat(problems)
        .extracting(Problem::message)
        .anySatisfy(message -> assertThat(message).isEqualTo(what + " may not be used here"));
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("singdance/SingDance.java");
              assertThat(problem.line()).isEqualTo(11);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          System.exit(0);                                           | System.exit
          Runnable r = () -> System.exit(0);                        | System.exit
          java.util.function.IntConsumer c = System::exit;          | System.exit
          Runtime.getRuntime().halt(0);                             | Runtime.halt
          Runtime.getRuntime().exec("ls");                          | Runtime.exec
          Runtime.getRuntime().addShutdownHook(new Thread());       | Runtime.addShutdownHook
          System.setOut(null);                                      | System.setOut
          o = System.getProperty("user.home");                      | System.getProperty
          o = Integer.getInteger("x");                              | Integer.getInteger
          o = Class.forName("duet.Grader");                         | Class.forName
          o = o.getClass().getDeclaredFields();                     | Class.getDeclaredFields
          o = o.getClass().getMethod("x").invoke(o);                | Class.getMethod
          o = o.getClass().getClassLoader();                        | Class.getClassLoader
          o = String.class.getModule();                             | Class.getModule
          o = Thread.getAllStackTraces();                           | Thread.getAllStackTraces
          o = Singer.getAllStackTraces();                           | Thread.getAllStackTraces
          o = new Singer().getStackTrace();                         | Thread.getStackTrace
          Singer.enumerate(new Thread[9]);                          | Thread.enumerate
          o = Thread.currentThread().getThreadGroup();              | Thread.getThreadGroup
          o = new Thread(null, null, "x");                          | new Thread(ThreadGroup, Runnable, String)
          Thread.setDefaultUncaughtExceptionHandler(null);          | Thread.setDefaultUncaughtExceptionHandler
          o = Thread.currentThread().getContextClassLoader();       | Thread.getContextClassLoader
          new Singer().stop();                                      | Thread.stop
          o = new Stuck().getStackTrace();                          | Throwable.getStackTrace
          new Stuck().printStackTrace(new PrintWriter(System.out)); | Throwable.printStackTrace
          o = new Stuck().fillInStackTrace();                       | Throwable.fillInStackTrace
          o = StackWalker.getInstance();                            | StackWalker.getInstance
          new Formatter("/tmp/x");                                  | new Formatter(String)
          new Formatter(new File("x"));                             | new Formatter(File)
          new Scanner(new File("x"));                               | new Scanner(File)
          new PrintStream("x");                                     | new PrintStream(String)
          new PrintWriter("x");                                     | new PrintWriter(String)
          new FileOutputStream("x").write(1);                       | java.io.FileOutputStream
          new FileReader("x");                                      | java.io.FileReader
          o = java.nio.file.Files.readString(null);                 | Files.readString
          o = new ProcessBuilder("ls").start();                     | java.lang.ProcessBuilder
          o = ProcessHandle.current();                              | ProcessHandle.current
          new java.net.Socket("localhost", 1);                      | java.net.Socket
          o = new ObjectInputStream(null).readObject();             | java.io.ObjectInputStream
          o = ServiceLoader.load(Runnable.class);                   | ServiceLoader.load
          Locale.setDefault(Locale.ROOT);                           | Locale.setDefault
          Runnable r = Singer::dumpStack;                           | Thread.dumpStack
          o = Proxy.newProxyInstance(null, null, null);             | Proxy.newProxyInstance
          TimeZone.setDefault(null);                                | TimeZone.setDefault
          o = sun.misc.Unsafe.getUnsafe();                          | Unsafe.getUnsafe
          o = MethodHandles.lookup().findStatic(System.class, "exit", MethodType.methodType(void.class, int.class)); | Lookup.findStatic
          o = MethodHandles.lookup().findVirtual(Runtime.class, "halt", null); | Lookup.findVirtual
          o = MethodHandles.lookup().defineClass(null);             | Lookup.defineClass
          o = MethodHandles.privateLookupIn(String.class, null);    | MethodHandles.privateLookupIn
          o = LambdaMetafactory.metafactory(null, "", null, null, null, null); | LambdaMetafactory.metafactory
          o = org.junit.jupiter.api.Assertions.class;               | org.junit.jupiter.api.Assertions
          duet.kit.Nonces n = (duet.kit.Nonces) o;                  | duet.kit.Nonces
          try { answer(); } catch (java.nio.file.NoSuchFileException e) { } | java.nio.file.NoSuchFileException
          boolean b = o instanceof ClassLoader[];                   | java.lang.ClassLoader
          o = java.lang.management.ManagementFactory.getThreadMXBean(); | ManagementFactory.getThreadMXBean
          """)
  void a_use_of(String statements, String what) {
    refused(statements, what.replace("Lookup.", "MethodHandles.Lookup."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          abstract class SingDance extends Process {} | java.lang.Process may not be used here
          class SingDance extends ClassLoader {} | java.lang.ClassLoader may not be used here
          class SingDance extends java.util.concurrent.ForkJoinWorkerThread { SingDance() { super(null); } } \
          | java.util.concurrent.ForkJoinWorkerThread may not be used here
          class SingDance extends java.util.concurrent.ForkJoinPool {} \
          | a class of yours may not extend or implement java.util.concurrent.ForkJoinPool
          class SingDance { Object o = (java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory) p -> null; } \
          | a class of yours may not extend or implement java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory
          class SingDance extends RuntimeException { public String getMessage() { return ""; } } \
          | Throwable.getMessage may not be overridden
          class SingDance extends Error { public String toString() { return ""; } } \
          | Throwable.toString may not be overridden
          class SingDance extends Exception { public StackTraceElement[] getStackTrace() { return null; } } \
          | Throwable.getStackTrace may not be overridden
          class SingDance extends Exception { public synchronized SingDance getCause() { return this; } } \
          | Throwable.getCause may not be overridden
          class SingDance { protected void finalize() {} } | Object.finalize may not be overridden
          class SingDance extends Thread { public State getState() { return null; } } \
          | Thread.getState may not be overridden
          class SingDance { native void halt(); } | SingDance.halt may not be native
          class SingDance { ProcessBuilder b; }   | java.lang.ProcessBuilder may not be used here
          class SingDance { void a(java.io.File f) {} } | java.io.File may not be used here
          class SingDance { java.io.File[][] a() { return null; } } | java.io.File may not be used here
          class SingDance { void a() throws java.net.BindException {} } \
          | java.net.BindException may not be used here
          class SingDance { @interface A { Class<?> value() default ClassLoader.class; } } \
          | java.lang.ClassLoader may not be used here
          @org.junit.jupiter.api.Tag("x") class SingDance { } \
          | org.junit.jupiter.api.Tag may not be used here
          """)
  void a_declaration_of(String declaration, String message) {
    List<Problem> problems = problems("package singdance;\n" + declaration);
    assertThat(problems).extracting(Problem::message).contains(message);
    assertThat(problems).extracting(Problem::file).containsOnly("singdance/SingDance.java");
  }

  @Test
  void a_member_inherited_through_two_classes_of_the_submission() {
    assertThat(
            problems(
                """
                package singdance;
                class Outer extends Inner {
                  Object spy() {
                    return getAllStackTraces();
                  }
                }
                class Inner extends Thread {}
                """))
        .containsExactly(
            new Problem(
                "singdance/Outer.java",
                4,
                "Thread.getAllStackTraces may not be used here",
                "Keep the threads that you start in variables of your own."));
  }

  @ParameterizedTest
  @CsvSource({"singdance.checks", "duet.kit", "org.junit", "singdance.sub", "singdances"})
  void a_class_in_another_package(String name) {
    assertThat(problems("package " + name + ";\nclass Fake {}"))
        .extracting(Problem::message)
        .containsExactly(name + ".Fake is not in package singdance");
  }

  @Test
  void a_class_of_the_checks_by_name() {
    ClassFiles all =
        InMemory.compile(
            "package singdance.checks;\npublic class Oracle { public static int answer = 1; }",
            """
            package singdance;
            class SingDance {
              int answer() {
                return singdance.checks.Oracle.answer;
              }
            }
            """);
    ClassFiles mine =
        ClassFiles.of(Map.of("singdance.SingDance", all.bytes().get("singdance.SingDance")));
    assertThat(problems(mine))
        .extracting(Problem::line, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4, "Oracle.answer may not be used here"));
  }

  @Test
  void many_uses_are_folded_by_line_sorted_and_cut() {
    StringBuilder source =
        new StringBuilder("package singdance;\nclass SingDance {\n void a(int i) {\n");
    for (int i = 0; i < 25; i++) {
      source.append("  if (i == 1) System.exit(0); else System.exit(1);\n");
    }
    List<Problem> problems = problems(source + " }\n}\n");
    assertThat(problems).hasSize(21);
    assertThat(problems.subList(0, 20)).extracting(Problem::line).startsWith(4, 5, 6).isSorted();
    assertThat(problems.get(20)).isEqualTo(Problem.of("… and 5 more of this kind", ""));
  }

  @Test
  void a_method_that_no_compiler_of_the_jvm_would_take() {
    String turns = "n = n + 1; ".repeat(1_010);
    String source = "package singdance;\nclass SingDance { static int n;\n  void a() { %s}\n}\n";
    assertThat(problems(source.formatted(turns)))
        .extracting(Problem::file, Problem::line, Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "singdance/SingDance.java",
                3,
                "SingDance.a is so long that the JVM would never compile it, and cannot be checked"));
    assertThat(problems(source.formatted("n = n + 1; ".repeat(990)))).isEmpty();
  }

  @Test
  void a_long_table_is_no_long_method() {
    String table = "1, ".repeat(3_000);
    assertThat(
            problems(
                "package singdance;\nclass SingDance { static int[] table = {%s}; }"
                    .formatted(table)))
        .isEmpty();
  }

  @Test
  void what_an_exercise_allows_is_allowed_there() {
    ClassFiles classes = InMemory.compile(inMethod("o = new ProcessBuilder(\"ls\").command();"));
    AllowList more =
        AllowList.parse("exercise.toml", List.of("java.lang.ProcessBuilder new command"));
    Inspector inspector = new Inspector("singdance", AllowList.common().with(more));
    assertThat(inspector.inspect(classes, NONE).accepted()).isTrue();
  }
}
