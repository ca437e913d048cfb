package duet.bulk.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * A clone of a repository each, as the command line of GitHub Classroom and that of Classroom 50
 * make them: {@code counter-janedoe}, where all begin alike.
 */
final class ClonesLayout implements Layout {
  @Override
  public String title() {
    return "clones of repositories";
  }

  @Override
  public boolean recognises(List<Item> items) {
    return items.stream().anyMatch(ClonesLayout::isClone);
  }

  private static boolean isClone(Item item) {
    return item.isFolder() && Files.exists(item.path().resolve(".git"));
  }

  @Override
  public void read(List<Item> items, Finds finds) throws IOException {
    List<String> names = items.stream().filter(ClonesLayout::isClone).map(Item::name).toList();
    int begin = commonPrefix(names).lastIndexOf('-') + 1;
    for (Item item : items) {
      if (isClone(item)) {
        finds.add(item.name(), Person.account(item.name().substring(begin)), item.path());
      } else {
        finds.stray(item);
      }
    }
  }

  // Of one clone alone it cannot be told where its assignment's name ends.
  private static String commonPrefix(List<String> names) {
    if (names.size() < 2) {
      return "";
    }
    String prefix = names.get(0);
    for (String name : names) {
      while (!name.startsWith(prefix)) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    return prefix;
  }
}
