package duet.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavesTest {
  @TempDir private Path folder;
  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private Path file;
  private Saves saves;

  @BeforeEach
  void write_a_file() throws IOException {
    file = folder.resolve("A.java");
    Files.writeString(file, "class A {}");
  }

  @AfterEach
  void end() {
    saves.close();
  }

  private void watch(boolean poll) {
    saves =
        new Saves(
            poll,
            new Saves.Listener() {
              @Override
              public void saved() {
                told.add("saved");
              }

              @Override
              public void emptied() {
                told.add("emptied");
              }
            });
    saves.of(List.of(file));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_file_that_is_written_in_place_is_told(boolean poll) throws Exception {
    watch(poll);
    Files.writeString(file, "class A { int a; }");
    awaitSaved();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_file_that_another_takes_the_place_of_is_told_each_time(boolean poll) throws Exception {
    watch(poll);
    for (int i = 0; i < 3; i++) {
      Path draft = folder.resolve(".A.java.swp");
      Files.writeString(draft, "class A { int a = " + i + "; }");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      awaitSaved();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_file_without_contents_waits_for_the_next_event(boolean poll) throws Exception {
    watch(poll);
    Files.writeString(file, "");
    assertThat(next()).isEqualTo("emptied");
    Files.writeString(file, "class A { int b; }");
    awaitSaved();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_file_that_goes_and_comes_back_in_its_folder_is_told(boolean poll) throws Exception {
    watch(poll);
    Files.delete(file);
    assertThat(next()).isEqualTo("emptied");
    Files.writeString(file, "class A { int c; }");
    awaitSaved();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void another_file_in_the_folder_is_none_of_its_business(boolean poll) throws Exception {
    watch(poll);
    Files.writeString(folder.resolve("B.java"), "class B {}");
    Files.writeString(file, "class A { int d; }");
    awaitSaved();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_folder_that_cannot_be_watched_is_looked_at(boolean poll) throws Exception {
    Path late = folder.resolve("late");
    file = late.resolve("A.java");
    watch(poll);
    assertThat(saves.hasEvents()).isFalse();
    Files.createDirectory(late);
    Files.writeString(file, "class A {}");
    awaitSaved();
  }

  /** A look may fall between the two steps of a write, and then tells of both. */
  private void awaitSaved() throws InterruptedException {
    String first = next();
    if (first.equals("emptied")) {
      first = next();
    }
    assertThat(first).isEqualTo("saved");
  }

  private String next() throws InterruptedException {
    return String.valueOf(told.poll(60, TimeUnit.SECONDS));
  }
}
