package dev.representatives.harness.browser;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that the tests in a browser need.
 *
 * @param property the system property with its path
 * @param usualPlaces where it is searched otherwise
 */
record BrowserProgram(String property, List<String> usualPlaces) {
  static final BrowserProgram CHROMIUM =
      new BrowserProgram(
          "representatives-test.chromium",
          List.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
  static final BrowserProgram CHROMEDRIVER =
      new BrowserProgram(
          "representatives-test.chromedriver",
          List.of(
              "/usr/bin/chromedriver",
              "/usr/lib/chromium-browser/chromedriver",
              "/usr/local/bin/chromedriver",
              "/opt/homebrew/bin/chromedriver"));

  /** The program; empty if there is none. */
  Optional<File> find() {
    return places().stream().map(File::new).filter(File::canExecute).findFirst();
  }

  /** Why tests cannot run in a browser; empty if they can. */
  static Optional<String> missing() {
    return Stream.of(CHROMIUM, CHROMEDRIVER)
        .filter(program -> program.find().isEmpty())
        .findFirst()
        .map(
            program ->
                "no browser to test the pages in: there is no "
                    + String.join(", ", program.places())
                    + "; set -D"
                    + program.property);
  }

  private List<String> places() {
    return Optional.ofNullable(System.getProperty(property)).map(List::of).orElse(usualPlaces);
  }
}
