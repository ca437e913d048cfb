package duet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that the others belong to. */
@Command(
    name = "duet",
    description = "Grades concurrent Java, and says why.",
    footer = {
      "",
      "Examples:",
      "  duet start course           make a folder to work in",
      "  duet watch course           work on it: every save is checked",
      "  duet grade sing-dance       grade your work",
      "  duet explain sing-dance     see why, with your own lines",
      "  duet hint sing-dance 1      get a hint",
      "  duet grade in/s-7f3a        grade what somebody handed in",
      "  duet grade --help           more about one command"
    })
final class RootCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      scope = ScopeType.INHERIT,
      description = "auto (default), always or never. NO_COLOR is respected.")
  private ColorMode color;

  @Option(
      names = "--plain",
      scope = ScopeType.INHERIT,
      description =
          "Draw nothing and only ever add lines, which can be read aloud, as without a terminal.")
  private boolean plain;

  boolean isPlain() {
    return plain;
  }

  ColorMode color() {
    return color;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}
