package duet.bench;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tools that measure, one command each. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    description = "Makes cohorts, grades them, and measures what that costs.",
    subcommands = {
      CohortCommand.class,
      CheckCommand.class,
      GradeCommand.class,
      BenchCommand.class,
      KillCommand.class,
      MemoryCommand.class,
      WatchCommand.class
    })
public final class Measure {
  private Measure() {}

  /** Runs a command; exit code 0 if all is as it must be, 1 if not, 2 for wrong usage. */
  public static void main(String[] words) {
    Locale.setDefault(Locale.ROOT);
    CommandLine line =
        new CommandLine(new Measure())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (problem, command, parsed) -> {
                  if (problem instanceof IllegalArgumentException) {
                    command.getErr().println("measure: " + problem.getMessage());
                    return 2;
                  }
                  throw problem;
                });
    System.exit(line.execute(words));
  }

  static void tell(String line) {
    System.out.println(line);
  }
}
