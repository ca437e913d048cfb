package duet.bulk.gradebook;

import duet.bulk.sheet.Sheet;
import java.util.List;
import java.util.Map;

/** Tables in the form of platforms that take in one of their own. */
final class PlatformFiles {
  private PlatformFiles() {}

  /** As Gradescope gives out grades, for its export. */
  private static Sheet gradescope(List<Marked> marked) {
    Sheet sheet =
        Sheet.of(List.of("First Name", "Last Name", "SID", "Email", "Total Score", "Max Points"));
    for (Marked each : marked) {
      String name = each.person().name();
      int cut = name.lastIndexOf(' ');
      sheet.add(
          List.of(
              Sheet.plain(cut < 0 ? "" : name.substring(0, cut)),
              Sheet.plain(name.substring(cut + 1)),
              Sheet.plain(each.person().number()),
              Sheet.plain(each.person().email()),
              each.points(),
              possible(each)));
    }
    return sheet;
  }

  /**
   * The grades of GitHub Classroom, for clones: scripts of instructors go on reading them. What a
   * clone does not tell, such as addresses, stays empty.
   */
  private static Sheet classroom(List<Marked> marked) {
    Sheet sheet =
        Sheet.of(
            List.of(
                "assignment_name",
                "assignment_url",
                "starter_code_url",
                "github_username",
                "roster_identifier",
                "student_repository_name",
                "student_repository_url",
                "submission_timestamp",
                "points_awarded",
                "points_available"));
    for (Marked each : marked) {
      String repository = each.handin().label();
      String login = each.person().login();
      sheet.add(
          List.of(
              repository.endsWith("-" + login)
                  ? repository.substring(0, repository.length() - login.length() - 1)
                  : "",
              "",
              "",
              Sheet.plain(login),
              Sheet.plain(each.person().number()),
              Sheet.plain(repository),
              "",
              "",
              each.points(),
              possible(each)));
    }
    return sheet;
  }

  private static String possible(Marked each) {
    return each.mark().map(mark -> Integer.toString(mark.possible())).orElse("");
  }

  /** The table that a cohort of that layout goes back as, if there is one, by its file's name. */
  static Map<String, Sheet> of(String layout, List<Marked> marked) {
    return switch (layout) {
      case "Gradescope's export" -> Map.of("gradescope.csv", gradescope(marked));
      case "clones of repositories" -> Map.of("classroom.csv", classroom(marked));
      default -> Map.of();
    };
  }
}
