package duet.watch;

import java.io.IOException;
import java.util.Optional;

/** What keys do. One that means nothing now does nothing. */
final class KeyActions {
  private static final int PAGE = 4;

  private final Loop loop;

  KeyActions(Loop loop) {
    this.loop = loop;
  }

  void press(String key) throws IOException {
    Desk desk = loop.desk();
    switch (desk.sight()) {
      case EXERCISE -> atExercise(desk.note().isEmpty() ? desk : desk.noting(""), key);
      case EXPLANATION -> atExplanation(desk, key);
      case LIST -> atList(desk, key);
      case RESET -> atReset(desk, key);
    }
  }

  private void atExercise(Desk desk, String key) throws IOException {
    loop.desk(desk);
    if (scrolled(desk, key) || !desk.offers(key)) {
      return;
    }
    switch (key) {
      case "n" -> {
        Optional<Row> next = Next.after(desk.choice().rows(), desk.exercise().id());
        if (next.isPresent()) {
          loop.goTo(next.get().id(), desk.choice().rows());
        }
      }
      case "h" -> loop.desk(desk.hinted());
      case "a" -> loop.check(true);
      case "e" -> loop.desk(desk.looking(Sight.EXPLANATION));
      case "l" ->
          loop.desk(
              desk.looking(Sight.LIST)
                  .choosing(Choice.of(desk.choice().rows(), desk.exercise().id())));
      case "o" -> loop.open();
      case "x" -> loop.desk(desk.looking(Sight.RESET));
      default -> loop.quit();
    }
  }

  private boolean scrolled(Desk desk, String key) {
    int by =
        switch (key) {
          case "j", Keys.DOWN -> PAGE;
          case "k", Keys.UP -> -PAGE;
          default -> 0;
        };
    loop.desk(desk.scrolled(by));
    return by != 0;
  }

  private void atExplanation(Desk desk, String key) {
    if (scrolled(desk, key)) {
      return;
    }
    switch (key) {
      case "e", Keys.ESCAPE, Keys.ENTER -> loop.desk(desk.looking(Sight.EXERCISE));
      case "q" -> loop.quit();
      default -> loop.desk(desk);
    }
  }

  private void atList(Desk desk, String key) throws IOException {
    Choice choice = desk.choice();
    if (choice.searching()) {
      loop.desk(noting(desk.choosing(choice.after(key))));
      return;
    }
    switch (key) {
      case Keys.ENTER -> {
        Optional<Row> chosen = choice.chosen();
        if (chosen.isPresent()) {
          loop.goTo(chosen.get().id(), choice.rows());
        }
      }
      case Keys.ESCAPE, "l" -> loop.desk(desk.looking(Sight.EXERCISE));
      case "q" -> loop.quit();
      default -> loop.desk(noting(desk.choosing(choice.after(key))));
    }
  }

  private static Desk noting(Desk desk) {
    Choice choice = desk.choice();
    String search =
        choice.searching() || !choice.search().isEmpty() ? "Search: " + choice.search() : "";
    String only =
        choice
            .only()
            .map(
                filter ->
                    filter == Choice.Filter.DONE ? "Only what is done." : "Only what is not done.")
            .orElse("");
    return desk.noting((only + " " + search).strip());
  }

  private void atReset(Desk desk, String key) {
    switch (key) {
      case "y" -> {
        loop.desk(desk.looking(Sight.EXERCISE));
        loop.reset();
      }
      case "n", "q", Keys.ESCAPE, Keys.ENTER -> loop.desk(desk.looking(Sight.EXERCISE));
      default -> loop.desk(desk);
    }
  }
}
