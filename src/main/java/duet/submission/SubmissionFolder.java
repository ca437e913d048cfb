package duet.submission;

import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes an exercise's editable files, and nothing else, from what a student handed in. Links are
 * never followed, and nothing is read that is not asked for.
 */
public final class SubmissionFolder {
  private static final int MOST_DEPTH = 8;
  private static final int MOST_VISITED = 5_000;
  private static final List<String> SEEN_THROUGH = List.of("", "src/main/java", "stub", "src");

  private final Path target;
  private final boolean named;

  private SubmissionFolder(Path target, boolean named) {
    this.target = target;
    this.named = named;
  }

  /** Whether any editable file of the exercise is there, at its place or anywhere else. */
  public static boolean answers(Path target, Exercise exercise) {
    SubmissionFolder folder = new SubmissionFolder(target, false);
    return exercise.edit().stream().anyMatch(path -> folder.find(exercise, path).isPresent());
  }

  /**
   * Takes the files.
   *
   * @param target a folder, or the one {@code .java} file of an exercise that has one
   * @param id what the caller calls the submission
   */
  public static Intake take(Path target, Exercise exercise, String id) {
    return new SubmissionFolder(target, true).take(exercise, id);
  }

  /**
   * As above, and no problem tells a path that the student chose: they put their names into names
   * of folders.
   */
  public static Intake takeUnnamed(Path target, Exercise exercise, String id) {
    return new SubmissionFolder(target, false).take(exercise, id);
  }

  private Intake take(Exercise exercise, String id) {
    List<Problem> problems = new ArrayList<>();
    List<SourceFile> files = new ArrayList<>();
    for (String path : exercise.edit()) {
      Optional<Path> file = find(exercise, path);
      if (file.isEmpty()) {
        problems.add(missing(path));
        continue;
      }
      SourceReader.Result read =
          SourceReader.read(target, file.get(), path, exercise.packageName());
      read.problem().ifPresent(problems::add);
      read.source().ifPresent(files::add);
    }
    return problems.isEmpty()
        ? new Intake.Taken(new Submission(id, sha256(files), List.copyOf(files), List.of()))
        : new Intake.Rejected(id, problems, List.of());
  }

  private Optional<Path> find(Exercise exercise, String path) {
    if (Files.isRegularFile(target)) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return Optional.of(target).filter(file -> file.getFileName().toString().equals(name));
    }
    for (Path root : roots(exercise)) {
      for (String through : SEEN_THROUGH) {
        Path candidate = root.resolve(through).resolve(path);
        if (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(candidate);
        }
      }
    }
    return findBare(exercise, path);
  }

  // Whoever uploads the file alone, as forms invite to, has no package folder around it. That it
  // says the right package tells that it is this exercise's and not another's of the same name.
  private Optional<Path> findBare(Exercise exercise, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return roots(exercise).stream()
        .map(root -> root.resolve(name))
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .filter(
            file ->
                SourceReader.read(target, file, path, exercise.packageName()).source().isPresent())
        .findFirst();
  }

  // The target itself, the folder of this exercise in it, and a single folder that an archive
  // wrapped around all.
  private List<Path> roots(Exercise exercise) {
    List<Path> roots = new ArrayList<>(List.of(target, target.resolve(exercise.id())));
    onlyFolderIn(target)
        .ifPresent(only -> roots.addAll(List.of(only, only.resolve(exercise.id()))));
    return roots;
  }

  private static Optional<Path> onlyFolderIn(Path folder) {
    // To list a pipe is to wait for somebody who writes to it.
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var entries = Files.list(folder)) {
      List<Path> all = entries.limit(3).toList();
      return all.size() == 1 && Files.isDirectory(all.get(0), LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(all.get(0))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Problem missing(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Problem(path, 0, path + " is missing.", whereItMayBe(path, name));
  }

  private String whereItMayBe(String path, String name) {
    Search search = search(name);
    if (search.found != null) {
      String place =
          named
              ? " at " + Problem.shown(target.relativize(search.found).toString())
              : " somewhere else";
      return "There is a " + name + place + ": move it to " + path + ".";
    } else if (search.closed != null) {
      String inside = named ? Problem.shown(target.relativize(search.closed).toString()) : "";
      String place = inside.isEmpty() ? "the folder" : inside;
      return "Check the permissions of " + place + ", which cannot be read.";
    }
    return "Hand in " + path + " with its package folder.";
  }

  private Search search(String name) {
    Search search = new Search(name);
    if (!Files.isDirectory(target)) {
      return search;
    }
    try {
      Files.walkFileTree(target, EnumSet.noneOf(FileVisitOption.class), MOST_DEPTH, search);
    } catch (IOException e) {
      return search;
    }
    return search;
  }

  private static String sha256(List<SourceFile> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (SourceFile file : files) {
        digest.update((file.path() + "\0" + file.text() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static final class Search extends SimpleFileVisitor<Path> {
    private final String name;
    private int visited;
    private Path found;
    private Path closed;

    Search(String name) {
      this.name = name;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.getFileName().toString().equals(name)) {
        found = file;
      }
      return found != null || ++visited > MOST_VISITED
          ? FileVisitResult.TERMINATE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (closed == null && e instanceof AccessDeniedException) {
        closed = file;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
