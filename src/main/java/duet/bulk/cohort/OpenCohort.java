package duet.bulk.cohort;

import duet.files.Folders;
import duet.submission.HandedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A cohort, read, for as long as what was unpacked of it is needed. */
public final class OpenCohort implements AutoCloseable {
  /** The first that recognises it; what nobody does is a folder a student. */
  private static final List<Layout> LAYOUTS =
      List.of(
          new MoodleLayout(),
          new GradescopeLayout(),
          new CanvasLayout(),
          new ClonesLayout(),
          new FoldersLayout());

  private static final int ID_DIGITS = 12;

  private final Path scratch;
  private final Cohort cohort;

  private OpenCohort(Path scratch, Cohort cohort) {
    this.scratch = scratch;
    this.cohort = cohort;
  }

  /**
   * Reads a folder or an archive.
   *
   * @param exercises ids of exercises: folders that are called so are not somebody's, but hold what
   *     somebody answered
   * @throws CohortFault if there is nothing in it that anybody can have handed in
   * @throws IOException if it cannot be read, or there is no room to unpack it
   */
  public static OpenCohort open(Path place, Set<String> exercises) throws CohortFault, IOException {
    Path scratch = Files.createTempDirectory("duet-cohort");
    try {
      return new OpenCohort(scratch, read(place, scratch, exercises));
    } catch (CohortFault | IOException | RuntimeException e) {
      Folders.delete(scratch);
      throw e;
    }
  }

  private static Cohort read(Path place, Path scratch, Set<String> exercises)
      throws CohortFault, IOException {
    List<Oddity> odd = new ArrayList<>();
    List<Item> items = seenThrough(items(place, scratch, odd), exercises);
    if (areAnswers(items, exercises)) {
      throw new CohortFault(
          "The folders in %s are called as exercises are, so it is one submission. Grade it with duet grade, or name a folder that has a folder for each student."
              .formatted(place));
    }
    Layout layout =
        LAYOUTS.stream()
            .filter(each -> each.recognises(items))
            .findFirst()
            .orElseThrow(() -> nothing(place, items));
    Finds finds = new Finds(Files.createDirectory(scratch.resolve("together")));
    layout.read(items, finds);
    odd.addAll(finds.oddities());
    List<Handin> handins = withIds(finds.found(), odd);
    if (handins.isEmpty()) {
      throw nothing(place, items);
    }
    return new Cohort(layout.title(), handins, odd);
  }

  private static CohortFault nothing(Path place, List<Item> items) {
    return new CohortFault(
        "There is no submission in %s%s. Name the folder or archive that the platform gave you, with a folder, an archive or files for each student."
            .formatted(place, items.isEmpty() ? ", which is empty" : ""));
  }

  private static List<Item> items(Path place, Path scratch, List<Oddity> odd)
      throws CohortFault, IOException {
    if (Files.isDirectory(place)) {
      return list(place);
    }
    if (!HandedIn.isArchive(place)) {
      throw new CohortFault(
          "%s is neither a folder nor an archive (zip, tar, tar.gz).".formatted(place));
    }
    return CohortArchive.unpack(place, scratch, odd);
  }

  static List<Item> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().map(path -> new Item(path.getFileName().toString(), path)).toList();
    }
  }

  // Platforms and people wrap a folder around it all; students of a cohort of one do not matter.
  private static List<Item> seenThrough(List<Item> items, Set<String> exercises)
      throws IOException {
    List<Item> real = items.stream().filter(item -> !item.name().equals("__MACOSX")).toList();
    if (real.size() != 1 || !real.get(0).isFolder()) {
      return real;
    }
    List<Item> inside = list(real.get(0).path());
    boolean folders =
        !inside.isEmpty() && LAYOUTS.stream().anyMatch(each -> each.recognises(inside));
    boolean own = LAYOUTS.subList(0, 4).stream().anyMatch(each -> each.recognises(real));
    boolean answers = areAnswers(inside, exercises);
    return folders && !own && !answers && inside.size() > 1 ? inside : real;
  }

  private static boolean areAnswers(List<Item> items, Set<String> exercises) {
    List<Item> folders =
        items.stream().filter(item -> item.isFolder() && !item.name().startsWith(".")).toList();
    return !folders.isEmpty() && folders.stream().allMatch(item -> exercises.contains(item.name()));
  }

  private static List<Handin> withIds(List<Finds.Found> found, List<Oddity> odd) {
    Map<String, List<Finds.Found>> byOwner = new LinkedHashMap<>();
    for (Finds.Found each : found) {
      byOwner.computeIfAbsent(owner(each), key -> new ArrayList<>()).add(each);
    }
    List<Handin> handins = new ArrayList<>();
    for (List<Finds.Found> ofOne : byOwner.values()) {
      if (ofOne.size() > 1) {
        String all = String.join(", ", ofOne.stream().map(Finds.Found::label).toList());
        ofOne.forEach(
            each ->
                odd.add(
                    new Oddity(
                        each.label(),
                        "One student has more than one submission ("
                            + all
                            + "), so none is graded. Leave the one that counts.")));
      } else {
        Finds.Found only = ofOne.get(0);
        handins.add(new Handin(id(only.label()), only.label(), only.people(), only.place()));
      }
    }
    handins.sort(Comparator.comparing(Handin::id));
    return handins;
  }

  // Names are not told apart by case: a file system may not, either.
  private static String owner(Finds.Found found) {
    Person first = found.people().get(0);
    String name = first.number().isEmpty() ? first.login() : first.number();
    return name.isEmpty() ? found.label() : name.toLowerCase(java.util.Locale.ROOT);
  }

  private static String id(String label) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("duet submission\0" + label).getBytes(StandardCharsets.UTF_8));
      return "s-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** What it is. */
  public Cohort cohort() {
    return cohort;
  }

  @Override
  public void close() {
    Folders.delete(scratch);
  }

  /** Whether something is there, a link or not. */
  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
