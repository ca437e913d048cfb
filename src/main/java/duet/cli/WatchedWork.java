package duet.cli;

import duet.course.Course;
import duet.exercise.Exercise;
import duet.exercise.SourceFile;
import duet.watch.Copy;
import duet.watch.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A student's folder, for the loop that watches it. */
final class WatchedWork implements Surroundings {
  private final Session session;
  private final Course course;
  private final EditorChoice editor;

  WatchedWork(Session session, Course course) {
    this.session = session;
    this.course = course;
    this.editor = new EditorChoice(Machine.real(session.terminal().environment()));
  }

  @Override
  public Copy copy(Exercise exercise) throws IOException {
    Path folder = course.folder(exercise.id());
    Workspace.make(exercise, folder);
    return new Copy(exercise, folder);
  }

  @Override
  public Path reset(Copy copy) throws IOException {
    Path kept = free(copy.exercise().id());
    for (SourceFile stub : copy.exercise().stub()) {
      Path file = copy.folder().resolve(stub.path());
      if (Files.exists(file)) {
        Path target = kept.resolve(stub.path());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      Files.createDirectories(file.getParent());
      Files.write(file, stub.text().getBytes(StandardCharsets.UTF_8));
    }
    return kept;
  }

  private Path free(String id) {
    Path folder = course.own().resolve("kept");
    int number = 1;
    while (Files.exists(folder.resolve(id + "-" + number))) {
      number++;
    }
    return folder.resolve(id + "-" + number);
  }

  @Override
  public String shown(Path file) {
    return session.shown(file);
  }

  @Override
  public boolean canOpen() {
    return editor.isThere();
  }

  @Override
  public void open(Copy copy) throws IOException {
    editor.open(
        copy.exercise().edit().stream().map(copy.folder()::resolve).toList(), course.root());
  }
}
