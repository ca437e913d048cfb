package duet.probe;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs one JUnit method. Nothing is discovered by itself: neither engines nor listeners nor
 * extensions.
 */
final class JUnitRun {
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestEngineAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .build());

  /**
   * Runs it to its end.
   *
   * @return what it threw, or nothing
   * @throws IllegalStateException if no test ran, which must not look like a pass
   */
  Optional<Throwable> run(Class<?> checks, String method) {
    Listener listener = new Listener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectMethod(checks, method))
            .enableImplicitConfigurationParameters(false)
            .build();
    launcher.execute(request, listener);
    if (listener.thrown == null && listener.passed != 1) {
      throw new IllegalStateException("the check ran " + listener.passed + " tests instead of one");
    }
    return Optional.ofNullable(listener.thrown);
  }

  private static final class Listener implements TestExecutionListener {
    private int passed;
    private Throwable thrown;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        thrown = result.getThrowable().orElse(new IllegalStateException("the check was aborted"));
      } else if (test.isTest()) {
        passed++;
      }
    }
  }
}
