package duet.cli;

import java.nio.file.Path;

/** The rest of Duet, as it is installed. */
final class InstalledServices implements Services {
  @Override
  public Catalogue catalogue(Path folder) {
    throw new Complaint(ExitCode.UNDECIDED, "This build of Duet cannot read exercises yet.");
  }

  @Override
  public GradingService grading() {
    throw new Complaint(ExitCode.UNDECIDED, "This build of Duet cannot grade yet.");
  }
}
