package dev.representatives.harness.browser;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.service.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.InvalidElementStateException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, without a window and without internet access. */
public final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> INSIDE = List.of("data:", "chrome:");
  private static final int SCREEN_HEIGHT = 900;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
  private static final Duration LONGEST_EFFECT = Duration.ofSeconds(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** Selenium warns about every browser that is newer than itself. */
  private static final Logger VERSIONS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  static {
    VERSIONS.setLevel(Level.SEVERE);
  }

  private final TemporaryDirectory profile;
  private final ChromeDriver driver;
  private final List<URI> requested = new ArrayList<>();

  private Browser(TemporaryDirectory profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  public static Browser open() {
    var profile = TemporaryDirectory.create();
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(BrowserProgram.CHROMIUM.find().orElseThrow());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Only this machine can be reached.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile.path());
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(BrowserProgram.CHROMEDRIVER.find().orElseThrow())
            .usingAnyFreePort()
            .build();
    return new Browser(profile, new ChromeDriver(service, options));
  }

  /** Opens an empty page on a screen of this width, without any earlier state. */
  public void startAfresh(int screenWidth) {
    driver.get("about:blank");
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    complaints();
    requested();
    requested.clear();
    resize(screenWidth);
  }

  public void resize(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", SCREEN_HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  public Browser visit(URI page) {
    driver.get(page.toString());
    return this;
  }

  public void reload() {
    driver.navigate().refresh();
  }

  public URI location() {
    return URI.create(driver.getCurrentUrl());
  }

  public String title() {
    return driver.getTitle();
  }

  /** All current matches. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The first visible match; waits for it. */
  public WebElement first(String selector) {
    return await(
        selector,
        () ->
            all(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(selector)));
  }

  public void click(String selector) {
    await(
        "a click on " + selector,
        () -> {
          var element = first(selector);
          driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
          element.click();
          return element;
        });
  }

  /**
   * Clicks on an element that disappears after the click. Repeats the click if the page was redrawn
   * and has lost it.
   */
  public void clickAway(String selector) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    do {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("clicked in vain on " + selector);
      }
      click(selector);
    } while (!isGoneSoon(selector));
  }

  /** Clicks on one of the matches by a script, which is much faster than to scroll there. */
  public void clickOne(String selector, int index) {
    evaluate("document.querySelectorAll('" + selector + "')[" + index + "].click()");
  }

  public void enter(String selector, String text) {
    await(
        "a field to fill in at " + selector,
        () -> {
          var field = first(selector);
          field.clear();
          field.sendKeys(text);
          return field;
        });
  }

  /** Evaluates a script in the page. */
  public Object evaluate(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** The heights in pixels. */
  public List<Integer> heights(String selector) {
    return all(selector).stream().map(element -> element.getSize().getHeight()).toList();
  }

  /** The number of pixels by which the page is wider than the screen. */
  public long hiddenPixels() {
    return (Long)
        evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /** The warnings and errors of the browser since the last call. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** The targets of all requests since the last start, except those to the browser itself. */
  public List<URI> requested() {
    for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      var message = Json.parse(entry.getMessage()).path("message");
      if (message.path("method").textValue().equals("Network.requestWillBeSent")) {
        String url = message.at("/params/request/url").textValue();
        if (INSIDE.stream().noneMatch(url::startsWith)) {
          requested.add(URI.create(url));
        }
      }
    }
    return List.copyOf(requested);
  }

  /** Saves a picture of the whole page. */
  public void photograph(String name) {
    var size =
        (Long) evaluate("Math.max(document.documentElement.scrollHeight, window.innerHeight)");
    var width = (Long) evaluate("window.innerWidth");
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", size, "deviceScaleFactor", 1, "mobile", false));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      resize(width.intValue());
    }
  }

  @Override
  public void close() {
    driver.quit();
    profile.close();
  }

  private boolean isGoneSoon(String selector) {
    long deadline = System.nanoTime() + LONGEST_EFFECT.toNanos();
    while (!all(selector).isEmpty() && System.nanoTime() < deadline) {
      pause();
    }
    return all(selector).isEmpty();
  }

  /** Retries until it works, or until the time is up. */
  private static <T> T await(String what, Supplier<T> attempt) {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try {
        return attempt.get();
      } catch (NoSuchElementException
          | StaleElementReferenceException
          | InvalidElementStateException e) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("waited in vain for " + what, e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
