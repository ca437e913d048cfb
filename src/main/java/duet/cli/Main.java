package duet.cli;

import duet.Version;
import duet.course.State;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Path here = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty("duet.home", here.toString()));
    Session session = new Session(Terminal.ofProcess(), new InstalledServices(), home, here);
    System.exit(execute(session, args));
  }

  private static int execute(Session session, String[] args) {
    try {
      return commandLine(session).execute(args);
    } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
      return new Troubles(session.terminal().err()).ours(e);
    } finally {
      session.terminal().out().flush();
    }
  }

  /** All commands, for this session. */
  static CommandLine commandLine(Session session) {
    CommandLine duet = new CommandLine(new RootCommand());
    duet.addSubcommand(new StartCommand(session));
    duet.addSubcommand(new ListCommand(session));
    duet.addSubcommand(new WatchCommand(session));
    duet.addSubcommand(new GradeCommand(session));
    duet.addSubcommand(new BulkCommand(session));
    duet.addSubcommand(new MergeCommand(session));
    duet.addSubcommand(new RescoreCommand(session));
    duet.addSubcommand(new RegradeCommand(session));
    duet.addSubcommand(new DisputeCommand(session));
    duet.addSubcommand(new ExplainCommand(session));
    duet.addSubcommand(new HintCommand(session));
    duet.addSubcommand(new ResetCommand(session));
    duet.addSubcommand(new ReplayCommand(session));
    duet.addSubcommand(new VerifyCommand(session));
    duet.addSubcommand(new NewCommand(session));
    duet.addSubcommand(new CalibrateCommand(session));
    duet.addSubcommand(new DoctorCommand(session));
    duet.getCommandSpec().version("duet " + Version.text());
    describeExitCodes(duet);
    duet.getSubcommands().values().forEach(Main::describeExitCodes);

    Terminal terminal = session.terminal();
    Troubles troubles = new Troubles(terminal.err());
    boolean colored = terminal.style(ColorMode.AUTO).color();
    return duet.setOut(new PrintWriter(terminal.out(), true))
        .setErr(new PrintWriter(terminal.err(), true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF))
        .registerConverter(ColorMode.class, new WordConverter<>(ColorMode.class))
        .registerConverter(IsolationMode.class, new WordConverter<>(IsolationMode.class))
        .registerConverter(State.class, new WordConverter<>(State.class))
        .registerConverter(FailOn.class, new WordConverter<>(FailOn.class))
        .registerConverter(Long.class, WordConverter::wholeNumber)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(Math.max(60, terminal.style(ColorMode.AUTO).width()))
        .setParameterExceptionHandler(troubles)
        .setExecutionExceptionHandler(troubles);
  }

  private static void describeExitCodes(CommandLine command) {
    Map<String, String> table = ExitCode.table();
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .parameterListHeading("%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(table);
  }
}
