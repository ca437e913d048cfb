package duet.watch;

import duet.report.Ink;
import java.util.ArrayList;
import java.util.List;

/** Makes a screen of a desk; the same one of the same desk. */
final class Screens {
  private Screens() {}

  static Screen of(Desk desk) {
    List<Block> blocks =
        switch (desk.sight()) {
          case EXERCISE -> exercise(desk);
          case EXPLANATION ->
              desk.found()
                  .map(found -> List.<Block>of(new Block.Explanation(found)))
                  .orElse(List.of());
          case LIST -> List.of(new Block.Exercises(desk.choice(), desk.exercise().id()));
          case RESET -> List.of(new Block.Remark(Ink.OPEN, question(desk)));
        };
    boolean list = desk.sight() == Sight.LIST;
    return new Screen(
        list ? "Exercises" : title(desk),
        !list && desk.phase() == Phase.ENDED && desk.found().filter(Found::isDone).isPresent(),
        list ? List.of() : desk.files(),
        blocks,
        desk.scroll(),
        list ? desk.choice().at() : -1,
        desk.choice().done(),
        desk.choice().rows().size(),
        desk.note(),
        desk.keys());
  }

  private static String question(Desk desk) {
    return "Begin "
        + desk.exercise().id()
        + " anew? Your work on it is replaced by what you started with; a copy of it is kept.";
  }

  private static String title(Desk desk) {
    String name = desk.exercise().title() + " (" + desk.exercise().id() + ")";
    return switch (desk.phase()) {
      case WAITING, COMPILING -> name;
      case CHECKING -> name;
      case ENDED -> name + desk.found().map(found -> ": " + Points.of(found)).orElse("");
    };
  }

  private static List<Block> exercise(Desk desk) {
    List<Block> blocks = new ArrayList<>();
    if (desk.hints() > 0) {
      List<String> hints = desk.exercise().hints();
      blocks.add(new Block.Hint(desk.hints(), hints.size(), hints.get(desk.hints() - 1)));
    }
    switch (desk.phase()) {
      case WAITING ->
          blocks.add(
              new Block.Remark(Ink.BOLD, "There is nothing in the file. Waiting for a save."));
      case COMPILING -> blocks.add(new Block.Remark(Ink.BOLD, "Compiling."));
      case CHECKING -> {
        blocks.add(new Block.Remark(Ink.BOLD, "It compiles. Checking."));
        blocks.add(new Block.Checks(desk.soFar()));
      }
      case ENDED -> desk.found().ifPresent(found -> FoundBlocks.add(blocks, found, desk));
    }
    return blocks;
  }
}
