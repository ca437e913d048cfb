package duet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What people run today for each submission. */
interface Peer {
  /** How a person calls it. */
  String title();

  /**
   * Makes sure that nothing is fetched while it is measured.
   *
   * @param project any project
   */
  void warmUp(Path project) throws IOException, InterruptedException;

  /** Compiles a submission and runs all checks; exit code 0 if all have passed. */
  Ran run(Path project) throws IOException, InterruptedException;

  /** All that there are. */
  static List<Peer> all(Path home, Path console) {
    return List.of(new MavenPeer(home), new ConsolePeer(home, console));
  }
}
