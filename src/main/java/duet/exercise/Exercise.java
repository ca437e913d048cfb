package duet.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An exercise as its folder states it.
 *
 * @param id the folder's name
 * @param title one line
 * @param order its place in the course, from 1
 * @param concepts what it teaches
 * @param edit the paths a student hands in: {@code singdance/SingDance.java}
 * @param allow API beyond the common allow-list, in the notation of that list
 * @param refuse API of the common allow-list that this exercise refuses, since it would do the
 *     work: {@code "java.util.concurrent.Semaphore : Build the waiting yourself."}, several names
 *     with blanks between them
 * @param leaks words that would give the answer away and must not stand in the stub
 * @param minimumJdk the release that its code is compiled for, at least 17
 * @param limits what its runner may use
 * @param misconceptions id to one sentence: what a student may believe who hands in a wrong
 *     solution
 * @param hints from the gentlest to the one that nearly gives it away
 * @param stub what the student starts from
 * @param given read-only collaborators in the student's package
 * @param checks sources of the checks
 * @param children what is watched of the JVMs that a submission starts; empty unless it is to start
 *     some
 * @param folder where it was read from
 */
public record Exercise(
    String id,
    String title,
    int order,
    List<String> concepts,
    List<String> edit,
    List<String> allow,
    List<String> refuse,
    List<String> leaks,
    int minimumJdk,
    Limits limits,
    Map<String, String> misconceptions,
    List<String> hints,
    List<SourceFile> stub,
    List<SourceFile> given,
    List<SourceFile> checks,
    Optional<Children> children,
    Path folder) {
  /** One whose submissions start no processes, and which refuses nothing of the common list. */
  public Exercise(
      String id,
      String title,
      int order,
      List<String> concepts,
      List<String> edit,
      List<String> allow,
      List<String> leaks,
      int minimumJdk,
      Limits limits,
      Map<String, String> misconceptions,
      List<String> hints,
      List<SourceFile> stub,
      List<SourceFile> given,
      List<SourceFile> checks,
      Path folder) {
    this(
        id,
        title,
        order,
        concepts,
        edit,
        allow,
        List.of(),
        leaks,
        minimumJdk,
        limits,
        misconceptions,
        hints,
        stub,
        given,
        checks,
        Optional.empty(),
        folder);
  }

  /** All that its author compiles together: stub, given classes and checks. */
  public List<SourceFile> ownSources() {
    List<SourceFile> sources = new ArrayList<>(stub);
    sources.addAll(given);
    sources.addAll(checks);
    return sources;
  }

  /** The package of the student's classes: the id without hyphens. */
  public String packageName() {
    return id.replace("-", "");
  }

  /**
   * Whether a class of the exercise is one of the given collaborators, or nested in one. Of a class
   * that a student wrote its name tells nothing.
   *
   * @param className its binary name
   */
  public boolean gives(String className) {
    return given.stream()
        .map(source -> source.path().replaceFirst("\\.java$", "").replace('/', '.'))
        .anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
  }
}
