package duet.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, without a window; it writes down what it asks the network for. */
final class Browser implements AutoCloseable {
  private static final File DRIVER = new File("/usr/bin/chromedriver");
  private static final File CHROMIUM = new File("/usr/bin/chromium");

  /** Kept here, since a logger that nobody holds forgets its level. */
  private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");

  private static final Path PICTURES = Path.of("target", "pages");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; where there is none, the test is skipped and says so. */
  static Browser start() throws IOException {
    assumeTrue(
        DRIVER.canExecute() && CHROMIUM.canExecute(),
        "THE PAGES WERE NOT TESTED: there is no Chromium with its driver here."
            + " apt-get install chromium chromium-driver");
    Files.createDirectories(PICTURES);
    // It warns of Chromium's being newer than its own DevTools classes, which are not used here.
    TALKATIVE.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    // Root has no sandbox; what is opened here is our own.
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER)
            .withTimeout(Duration.ofMinutes(2))
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a file in a window of that size. */
  void open(Path file, int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.get(file.toUri().toString());
  }

  /** Pretends that the user likes it {@code dark} or {@code light}. */
  void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Pretends a screen of that width, which a window without one cannot have. */
  void narrow(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void wide() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** What axe has to object to, a line each. */
  List<String> violations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + nodes(rule))
            .toList();
  }

  private static List<String> nodes(Rule rule) {
    return rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /** What stands in the console, such as errors of scripts and what the policy refused. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses that were asked for since the last call. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  Object script(String words) {
    return driver.executeScript(words);
  }

  /** Runs a script, and waits until what comes of it has been drawn. */
  void settle(String words) {
    driver.executeAsyncScript(
        words
            + ";const done=arguments[0];"
            + "requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(done)))");
  }

  /** From now on the browser counts the processor time of the page's own thread. */
  void countProcessorTime() {
    driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
  }

  /** The processor time of that thread so far, in milliseconds. */
  double processorMillis() {
    List<?> metrics =
        (List<?>) driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(Map.class::cast)
        .filter(each -> "TaskDuration".equals(each.get("name")))
        .mapToDouble(each -> ((Number) each.get("value")).doubleValue() * 1000)
        .findFirst()
        .orElseThrow();
  }

  /** Keeps a picture of what is seen in {@code target/pages}. */
  Path picture(String name) throws IOException {
    Path file = PICTURES.resolve(name + ".png");
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    return file;
  }

  /** Keeps a line in {@code target/pages}. */
  static void note(String name, String line) throws IOException {
    Files.writeString(PICTURES.resolve(name), line + "\n");
  }

  @Override
  public void close() {
    driver.quit();
  }
}
