package duet.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The scripts for a cluster, with a Slurm and a Duet made of small scripts that write down words.
 */
@EnabledOnOs(OS.LINUX)
class SubmitScriptTest {
  private static final String PLACE = "with blank/grader/places/cluster/";

  @TempDir Path temporary;
  private Path folder;
  private Path submit;
  private Path in;
  private Path out;

  @BeforeEach
  void installed() throws IOException {
    folder = temporary.toRealPath();
    for (String name : List.of("submit", "duet-array.sbatch", "duet-merge.sbatch")) {
      Path to = folder.resolve(PLACE + name);
      Files.createDirectories(to.getParent());
      Files.copy(Path.of("grader/places/cluster", name), to);
    }
    submit = folder.resolve(PLACE + "submit");
    in = Files.createDirectories(folder.resolve("a class"));
    out = folder.resolve("marks 100%");
    script("bin/sbatch", "for w; do printf '[%s]' \"$w\"; done >>calls; echo >>calls; echo 41");
    script("bin/scontrol", "echo 'MaxArraySize            = 1001'");
    script("bin/squeue", "cat running 2>/dev/null || true");
    script("with blank/duet", "[ $1 = --version ] || { printf '[%s]' \"$@\"; exit 75; }");
  }

  @Test
  void it_submits_an_array_and_a_merge_after_any_end_of_it() throws Exception {
    Ran ran = submit("--slices", "8", "--exercise", "sing-dance", "--", "--time=01:00:00");
    assertThat(ran.code()).as(ran.text()).isZero();
    List<String> calls = Files.readAllLines(folder.resolve("calls"));
    assertThat(calls).hasSize(2);
    assertThat(calls.get(0))
        .contains("[--array=1-8][--cpus-per-task=2]", "/marks 100%%/log/slice-%a.txt]")
        .contains("[--time=01:00:00][" + submit.resolveSibling("duet-array.sbatch") + "]")
        .endsWith("/duet][" + in + "][" + out + "][8][2][--exercise][sing-dance]");
    assertThat(calls.get(1))
        .contains("[--dependency=afterany:41]", "duet-merge.sbatch]")
        .doesNotContain("[--exercise]");
  }

  @Test
  void what_is_missing_is_told_with_the_command_that_runs_it_again() throws Exception {
    submit("--slices", "8", "--exercise", "sing-dance", "--", "--comment=two words");
    String again = Files.readAllLines(folder.resolve("calls")).get(1);
    again = again.substring(again.indexOf("[8][") + 4, again.length() - 1);
    write("marks 100%/part-1/plan.json", "{}");
    write("marks 100%/log/slice-3.txt", "slice 3/8 on node n2, 2 at a time\nduet: no walls\n");
    script(
        "with blank/duet",
        "while [ $# -gt 1 ]; do [ \"$1\" != --missing ] || echo 3,7 >\"$2\"; shift; done; exit 3");
    String duet = folder.resolve("with blank/duet").toString();
    Ran merge = bash(folder.resolve(PLACE + "duet-merge.sbatch"), duet, out.toString(), "8", again);
    assertThat(merge.code()).isEqualTo(3);
    assertThat(merge.text()).contains("3 on n2: duet: no walls\n", "7: it never ran\n");
    script("with blank/duet", "");
    String command = merge.text().strip().lines().reduce((one, other) -> other).orElseThrow();
    assertThat(run(List.of("bash", "-c", command)).code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("calls")).get(2))
        .contains("[--array=3,7]", "[--comment=two words]")
        .endsWith("[" + in + "][" + out + "][8][2][--exercise][sing-dance]");
  }

  @Test
  void where_no_slice_has_begun_all_are_named() throws Exception {
    Files.createDirectories(out);
    Ran merge =
        bash(folder.resolve(PLACE + "duet-merge.sbatch"), "duet", out.toString(), "3", "x @LIST@");
    assertThat(merge.code()).isEqualTo(3);
    assertThat(merge.text()).contains("No slice came as far as to a plan", "x 1,2,3\n");
  }

  @Test
  void a_slice_grades_no_more_at_a_time_than_it_has_processors_and_ends_as_duet_does()
      throws Exception {
    String duet = folder.resolve("with blank/duet").toString();
    Ran ran =
        run(
            List.of(
                "env",
                "SLURM_ARRAY_TASK_ID=3",
                "SLURM_CPUS_PER_TASK=2",
                "bash",
                folder.resolve(PLACE + "duet-array.sbatch").toString(),
                duet,
                in.toString(),
                out.toString(),
                "8",
                "6",
                "--seed",
                "5"));
    assertThat(ran.code()).isEqualTo(75);
    assertThat(ran.text())
        .endsWith(
            "[bulk][%s][--out][%s/part-3][--slice][3/8][--jobs][2][--seed][5]".formatted(in, out));
  }

  @Test
  void wrong_usage_is_told_and_nothing_is_submitted() throws Exception {
    assertThat(submit().text()).contains("--slices N are needed");
    assertThat(submit("--slices", "0").text()).contains("not \"0\"");
    assertThat(submit("--slices", "2", "--sizes", "3").text()).contains("no option --sizes");
    assertThat(submit("--slices", "2", "--roster", "no.csv").text()).contains("\"no.csv\"");
    assertThat(submit("--slices", "2", "--array", "a;b").text()).contains("such as 3,7");
    Ran tooMany = submit("--slices", "1001");
    assertThat(tooMany.code()).isEqualTo(2);
    assertThat(tooMany.text()).contains("up to index 1000", "MaxArraySize");
    assertThat(folder.resolve("calls")).doesNotExist();
    assertThat(bash(submit, "--help").text()).contains("Usage: submit", "75 ");
  }

  @Test
  void what_was_cut_into_eight_cannot_go_on_in_ten_nor_while_it_runs() throws Exception {
    submit("--slices", "8");
    assertThat(submit("--slices", "10").text()).contains("cut into 8 slices");
    write("running", "41 is there\n");
    Ran busy = submit("--slices", "8");
    assertThat(busy.code()).isEqualTo(75);
    assertThat(busy.text()).contains("Job 41 is still at work", "scancel 41");
  }

  private record Ran(int code, String text) {}

  private Ran submit(String... more) throws Exception {
    List<String> words = new ArrayList<>(List.of(in.toString(), "--out", out.toString()));
    words.addAll(List.of(more));
    return bash(submit, words.toArray(String[]::new));
  }

  private Ran bash(Path script, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(words));
    return run(command);
  }

  private Ran run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Path text = folder.resolve("text");
    builder.redirectErrorStream(true).redirectOutput(text.toFile());
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(text));
  }

  private void script(String path, String body) throws IOException {
    write(path, "#!/bin/bash\n" + body + "\n");
    assertThat(folder.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
