package duet.check.stress;

import duet.compile.ClassFiles;
import duet.files.Folders;
import duet.kit.OutcomeSeen;
import duet.probe.CheckEnd;
import duet.probe.ProbeFrames;
import duet.sandbox.Cache;
import duet.sandbox.ChildJvm;
import duet.sandbox.JvmRequest;
import duet.sandbox.Library;
import duet.sandbox.Place;
import duet.wire.Fields;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The harness that jcstress comes with, run on the same classes as a check: to compare what the two
 * observe. It takes ten seconds for a test, most of them to find out about the machine, and it
 * waits without a bound for actors that hang; so it is bounded from outside, and no submission is
 * graded by it.
 */
public final class StockHarness {
  private static final Duration MOST = Duration.ofMinutes(5);
  private static final Duration TURN = Duration.ofMillis(500);
  private static final int HEAP_MEGABYTES = 256;
  private static final int OUTPUT_KILOBYTES = 64;

  private static final List<String> OWN = List.of("duet/kit", "duet/probe", "duet/wire");
  private static final List<String> LIBRARIES =
      List.of(
          "org/openjdk/jcstress/JCStress.class",
          "joptsimple/OptionParser.class",
          "com/sun/jna/Native.class",
          "com/sun/jna/platform/FileUtils.class");

  private StockHarness() {}

  /**
   * Runs a test.
   *
   * @param test the binary name of its class
   * @param classes test, generated runner, submission and given classes
   * @param resources what jcstress's annotation processor made besides: its list of tests
   * @return what was observed, and how often
   * @throws IOException if it did not come to its end, with what it printed last
   */
  public static List<OutcomeSeen> observe(
      String test, ClassFiles classes, Map<String, byte[]> resources) throws IOException {
    Path folder =
        Cache.folder("audit", key(test, classes), draft -> write(draft, classes, resources));
    try (ChildJvm child =
        ChildJvm.start(
            new JvmRequest(
                "stock harness",
                List.of(),
                "duet.probe.HarnessMain",
                HEAP_MEGABYTES,
                OUTPUT_KILOBYTES,
                Place.slot(0)),
            Library.stage("duet-harness", OWN, LIBRARIES).and(folder))) {
      child.send(ProbeFrames.RUN, out -> Fields.writeText(out, test));
      return await(child);
    } finally {
      Folders.delete(folder);
    }
  }

  private static List<OutcomeSeen> await(ChildJvm child) throws IOException {
    long end = System.nanoTime() + MOST.toNanos();
    while (System.nanoTime() < end) {
      ChildJvm.Answer answer = child.await(TURN);
      if (answer instanceof ChildJvm.Answer.Sent sent) {
        DataInputStream in = sent.frame().fields();
        Fields.readText(in);
        List<OutcomeSeen> observed = CheckEnd.readOutcomes(in);
        if (observed.isEmpty()) {
          // It calls it a success if no test was there to run.
          throw new IOException("it has observed nothing: " + lastLine(child.output().text()));
        }
        return observed;
      }
      if (answer instanceof ChildJvm.Answer.Ended) {
        throw new IOException("it ended by itself: " + lastLine(child.output().text()));
      }
    }
    throw new IOException("it did not come to its end in " + MOST.toMinutes() + " minutes");
  }

  private static String lastLine(String printed) {
    List<String> lines = printed.strip().lines().toList();
    return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
  }

  private static String key(String test, ClassFiles classes) {
    List<String> parts = new ArrayList<>(List.of(test));
    classes.bytes().values().forEach(bytes -> parts.add(Base64.getEncoder().encodeToString(bytes)));
    return Cache.key(parts);
  }

  private static void write(Path draft, ClassFiles classes, Map<String, byte[]> resources)
      throws IOException {
    for (Map.Entry<String, byte[]> entry : classes.bytes().entrySet()) {
      write(draft.resolve(entry.getKey().replace('.', '/') + ".class"), entry.getValue());
    }
    for (Map.Entry<String, byte[]> entry : resources.entrySet()) {
      write(draft.resolve(entry.getKey()), entry.getValue());
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
