package duet.cli;

import duet.exercise.ExerciseFault;
import duet.exercise.Nearest;
import duet.report.PlainText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The one place where exceptions become sentences and exit codes. A stack trace is shown only to
 * those who ask for it with {@code -Dduet.debug}.
 */
final class Troubles implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintStream err;

  Troubles(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String sentences = e instanceof UnmatchedArgumentException u ? unmatched(u) : e.getMessage();
    err.println("duet: " + PlainText.line(sentences));
    err.println("For help: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.UNUSABLE.code();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    CommandLine command = e.getCommandLine();
    String word = e.getUnmatched().get(0);
    boolean option = e.isUnknownOption();
    boolean isCommand = !option && !command.getSubcommands().isEmpty();
    Set<String> known =
        option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    String kind = option ? "no option" : isCommand ? "no command" : "no use for";
    return "There is "
        + kind
        + " \""
        + word
        + "\"."
        + Nearest.to(word, known).map(near -> " Did you mean " + near + "?").orElse("");
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    trace(e);
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    } else if (e instanceof Complaint complaint) {
      return say(complaint.getMessage(), complaint.exitCode());
    } else if (e instanceof ExerciseFault fault) {
      return say(fault.getMessage(), ExitCode.UNUSABLE);
    } else if (e instanceof InvalidPathException path) {
      return say("\"" + path.getInput() + "\" cannot be a path here.", ExitCode.UNUSABLE);
    } else if (e instanceof UncheckedIOException io) {
      return say(told(io.getCause()), ExitCode.UNUSABLE);
    } else if (e instanceof IOException io) {
      return say(told(io), ExitCode.UNUSABLE);
    }
    return sayOurs(e);
  }

  /** Says that something went wrong that no caller can mend. */
  int ours(Throwable e) {
    trace(e);
    return sayOurs(e);
  }

  private void trace(Throwable e) {
    if (System.getProperty("duet.debug") != null) {
      e.printStackTrace(err);
    }
  }

  private int sayOurs(Throwable e) {
    return say(
        "Duet is in trouble of its own ("
            + e.getClass().getSimpleName()
            + ": "
            + e.getMessage()
            + "). This says nothing about a submission. To report it, call Duet again with"
            + " DUET_JAVA_OPTS=-Dduet.debug and send what it prints.",
        ExitCode.UNDECIDED);
  }

  private int say(String sentences, ExitCode exitCode) {
    err.println("duet: " + PlainText.line(sentences));
    return exitCode.code();
  }

  private static String told(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "There is no file \"" + missing.getFile() + "\".";
    } else if (e instanceof AccessDeniedException denied) {
      return "This user may not use \"" + denied.getFile() + "\".";
    } else if (e instanceof FileSystemException trouble) {
      String reason = trouble.getReason() == null ? "" : ": " + trouble.getReason();
      return "\"" + trouble.getFile() + "\" cannot be used" + reason + ".";
    }
    return "Something could not be read or written: " + e.getMessage();
  }
}
