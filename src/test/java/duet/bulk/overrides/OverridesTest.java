package duet.bulk.overrides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duet.bulk.sheet.SheetFault;
import duet.check.CheckResult;
import duet.check.Outcome;
import duet.exercise.CheckPlan;
import duet.exercise.CheckSpec;
import duet.exercise.Kind;
import duet.kit.Flavour;
import duet.kit.Profile;
import duet.kit.Visibility;
import duet.report.ExerciseReport;
import duet.report.Status;
import duet.score.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may write into the table, what is said of the rest, and what marks come of it. */
class OverridesTest {
  private static final String HEAD = "submission,check,points,reason,by,when\n";
  private static final CheckSpec OVERLAP = spec("overlap", 3);
  private static final CheckSpec CONTENT = spec("content", 1);
  private static final Scope SCOPE =
      new Scope(
          List.of("s-1", "s-2"),
          Map.of(
              "sing-dance",
              new CheckPlan(List.of(CONTENT, OVERLAP)),
              "lost-update",
              new CheckPlan(List.of(spec("content", 2)))));

  @TempDir Path folder;

  @Test
  void without_a_table_nobody_decided_anything() throws Exception {
    Overrides none = Overrides.of(folder, SCOPE);
    assertThat(none.changed()).isZero();
    assertThat(none.on("s-1", report())).isEqualTo(report());
  }

  @Test
  void points_by_hand_are_for_one_submission_and_leave_the_finding() throws Exception {
    Overrides read =
        read(HEAD + "s-1,sing-dance/overlap,2,\"Nearly, it is\",T. Tutor,2026-11-20\n");
    CheckResult changed = read.on("s-1", report()).checks().get(1);
    assertThat(Score.of(changed)).isEqualTo(new Score(2, 0, 3));
    assertThat(changed.outcome()).isInstanceOf(Outcome.Inconclusive.class);
    assertThat(changed.byHand().orElseThrow().reason()).isEqualTo("Nearly, it is");
    assertThat(changed.undecided()).isFalse();
    assertThat(read.on("s-1", report()).score()).isEqualTo(new Score(2, 0, 4));
    assertThat(read.on("s-2", report()).score()).isEqualTo(new Score(0, 3, 4));
    assertThat(read.changed()).isEqualTo(1);
    assertThat(read.voided()).isZero();
  }

  @Test
  void a_void_check_is_in_neither_sum() throws Exception {
    Overrides forAll = read(HEAD + "*,overlap,void,The task was wrong,T. Tutor,2026-11-20\n");
    assertThat(forAll.on("s-1", report()).score()).isEqualTo(new Score(0, 0, 1));
    assertThat(forAll.on("s-2", report()).score()).isEqualTo(new Score(0, 0, 1));
    assertThat(forAll.voided()).isEqualTo(1);
    assertThat(forAll.forAll("sing-dance", "overlap")).isPresent();

    Overrides forOne = read(HEAD + "s-2,overlap,VOID,She was ill,T. Tutor,2026-11-20\n");
    assertThat(forOne.on("s-1", report()).score()).isEqualTo(new Score(0, 3, 4));
    assertThat(forOne.on("s-2", report()).score()).isEqualTo(new Score(0, 0, 1));
    assertThat(forOne.forAll("sing-dance", "overlap")).isEmpty();
  }

  @Test
  void a_table_as_a_spreadsheet_writes_it_is_read() throws Exception {
    Overrides read =
        read(
            "\uFEFFWhen;By;Reason;Points;Check;Submission;Remark\r\n"
                + "2026-11-20;T. Tutor;\"Well, yes\";3;overlap;s-1;\r\n"
                + ";;;;;;\r\n");
    assertThat(read.on("s-1", report()).score().earned()).isEqualTo(3);
  }

  @Test
  void a_missing_column_is_named() {
    refused("submission,check,points,reason,by\n", "no column \"when\"", "in any order");
  }

  @Test
  void a_mistake_is_told_with_its_line_its_column_and_what_to_do() {
    refused(
        row("s-3,overlap,1,r,b,2026-11-20"), "line 4, column submission", "no submission", "s-3");
    refused(row("*,overlap,1,r,b,2026-11-20"), "column submission", "only void");
    refused(row("s-1,overlapp,1,r,b,2026-11-20"), "column check", "overlapp", "sing-dance/overlap");
    refused(row("s-1,sing-dance/x,1,r,b,2026-11-20"), "column check", "sing-dance/x");
    refused(row("s-1,content,1,r,b,2026-11-20"), "lost-update/content, sing-dance/content");
    refused(row("s-1,overlap,4,r,b,2026-11-20"), "column points", "\"4\"", "from 0 to 3, or void");
    for (String points : List.of("-1", "1.5", "all", "99999999999")) {
      refused(row("s-1,overlap," + points + ",r,b,2026-11-20"), "column points", points);
    }
    refused(row("s-1,overlap,,r,b,2026-11-20"), "column points", "empty", "or void");
    refused(row("s-1,overlap,1, ,b,2026-11-20"), "column reason", "empty");
    refused(row("s-1,overlap,1,r,,2026-11-20"), "column by", "empty");
    refused(row("s-1,overlap,1,r,b,"), "column when", "empty");
    refused(row("s-1,overlap,1,r,b,20.11.2026"), "column when", "20.11.2026", "2026-11-30");
    refused(row("s-1,overlap,1,r,b,2026-02-30"), "column when", "2026-02-30");
    refused(row("s-1,overlap,1,no, not yet,b,2026-11-20"), "column reason", "quotes");
  }

  @Test
  void two_decisions_about_one_mark_are_refused() {
    String one = "s-1,overlap,1,r,b,2026-11-20\n";
    refused(row(one + one.replace("overlap", "sing-dance/overlap")), "line 5", "line 4");
    refused(HEAD + "*,overlap,void,r,b,2026-11-20\n" + one, "line 3", "for everybody by line 2");
    refused(HEAD + one + "*,overlap,void,r,b,2026-11-20\n", "line 2", "for everybody by line 3");
  }

  @Test
  void what_is_no_table_is_refused() throws Exception {
    Files.write(folder.resolve(Overrides.NAME), new byte[] {'a', (byte) 0xff});
    assertThatThrownBy(() -> Overrides.of(folder, SCOPE)).isInstanceOf(SheetFault.class);
    refused("", "empty");
  }

  @Test
  void what_is_about_one_submission_names_no_other() throws Exception {
    read(
        HEAD
            + "s-1,overlap,1,mine,b,2026-11-20\n"
            + "s-2,overlap,1,hers,b,2026-11-20\n"
            + "*,lost-update/content,void,=ours,b,2026-11-20\n");
    assertThat(new String(OverridesTable.bytes(OverridesTable.about(folder, "s-1"))))
        .contains("mine", "'=ours")
        .doesNotContain("s-2", "hers");
  }

  // An empty line and a good row that ends on line 3 stand before it.
  private static String row(String bad) {
    return HEAD + "\ns-2,overlap,1,r,b,2026-11-20\n" + bad;
  }

  private void refused(String text, String... told) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(SheetFault.class)
        .hasMessageContaining(Overrides.NAME)
        .hasMessageContainingAll(told);
  }

  private Overrides read(String text) throws Exception {
    Files.writeString(folder.resolve(Overrides.NAME), text);
    return Overrides.of(folder, SCOPE);
  }

  private static ExerciseReport report() {
    return new ExerciseReport(
        "sing-dance",
        "",
        Status.GRADED,
        List.of(),
        List.of(),
        List.of(
            new CheckResult(CONTENT, new Outcome.NotRun("x"), 0),
            new CheckResult(OVERLAP, new Outcome.Inconclusive("busy", List.of()), 0)),
        "",
        "");
  }

  private static CheckSpec spec(String id, int points) {
    return new CheckSpec(
        id,
        Kind.FORCED,
        points,
        "promise",
        List.of(),
        Visibility.VISIBLE,
        Flavour.PLAIN,
        Profile.QUICK,
        "x.Checks",
        "m");
  }
}
