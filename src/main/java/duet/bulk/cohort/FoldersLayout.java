package duet.bulk.cohort;

import duet.submission.HandedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder or an archive each, called as the student is. */
final class FoldersLayout implements Layout {
  @Override
  public String title() {
    return "a folder a student";
  }

  @Override
  public boolean recognises(List<Item> items) {
    return items.stream().anyMatch(FoldersLayout::isSomebodys);
  }

  private static boolean isSomebodys(Item item) {
    return isFolder(item) || isArchive(item);
  }

  private static boolean isFolder(Item item) {
    return item.isFolder() && !item.name().startsWith(".") && !item.name().equals("__MACOSX");
  }

  private static boolean isArchive(Item item) {
    return item.isFile() && HandedIn.isArchive(Path.of(item.name()));
  }

  @Override
  public void read(List<Item> items, Finds finds) throws IOException {
    for (Item item : items) {
      if (isFolder(item)) {
        finds.add(item.name(), Person.account(item.name()), Single.of(item.path()));
      } else if (isArchive(item)) {
        String name = item.name().replaceFirst("(?i)\\.(zip|tar|tgz|tar\\.gz)$", "");
        finds.add(name, Person.account(name), item.path());
      } else {
        finds.stray(item);
      }
    }
  }
}
