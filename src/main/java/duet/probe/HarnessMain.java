package duet.probe;

import duet.wire.Fields;
import duet.wire.Frame;
import duet.wire.Frames;
import duet.wire.SocketFile;
import java.nio.file.Path;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs the stock harness of jcstress on one test, with forks and all, and tells what it has
 * observed. For the audit only: a submission's runner is {@link ProbeMain}.
 */
public final class HarnessMain {
  private HarnessMain() {}

  /**
   * Serves one order.
   *
   * @param args the socket to connect to
   */
  public static void main(String[] args) throws Exception {
    try (Frames frames = SocketFile.connect(Path.of(args[0]))) {
      frames.greet();
      Frame order = frames.next().orElseThrow();
      String test = Fields.readText(order.fields());
      Counts counts = observe(test);
      frames.send(
          ProbeFrames.ROUND,
          out -> {
            Fields.writeText(out, test);
            CheckEnd.writeOutcomes(out, counts.all());
          });
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static Counts observe(String test) throws Exception {
    Options options =
        new Options(
            new String[] {
              "-t",
              "^" + test.replace(".", "\\.") + "$",
              // The smallest run that finds something: one fork for each of its compiler settings.
              "-iters",
              "1",
              "-time",
              "200",
              "-f",
              "1",
              "-fsm",
              "1",
              "-sc",
              "false",
              "-af",
              "NONE"
            });
    if (!options.parse()) {
      throw new IllegalStateException("the harness does not understand its options");
    }
    try {
      new JCStress(options).run();
    } catch (AssertionError e) {
      // That is how it says that something forbidden was observed.
    }
    InProcessCollector results = new InProcessCollector();
    // Of a file that this very process has written: it is Java serialisation.
    new DiskReadCollector(options.getResultFile(), results).dump();
    Counts counts = new Counts();
    for (TestResult result : results.getTestResults()) {
      counts.add(result.getCounter());
      if (result.status() != Status.NORMAL) {
        // A fork that hung or crashed has observed something as well: no test expects it.
        counts.add(result.status().name());
      }
    }
    return counts;
  }
}
