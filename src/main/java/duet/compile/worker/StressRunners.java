package duet.compile.worker;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.annotation.processing.Processor;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/**
 * The runners that jcstress generates for its tests, by an annotation processor of its own. It runs
 * for the checks of an exercise alone; a submission never meets a processor.
 */
final class StressRunners {
  private static final String ANNOTATION = "JCStressTest";

  private StressRunners() {}

  /** Whether one of the sources looks like a test of jcstress. */
  static boolean areAskedFor(Map<String, byte[]> sources) {
    return sources.values().stream()
        .anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(ANNOTATION));
  }

  /** What generates them. */
  static Processor processor() {
    return new JCStressTestProcessor();
  }
}
