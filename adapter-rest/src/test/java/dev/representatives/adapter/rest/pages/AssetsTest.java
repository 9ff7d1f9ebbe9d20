package dev.representatives.adapter.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
  private static final Pattern FILE = Pattern.compile("\\{\\{assets}}/([^\"]+)");

  @Test
  void the_fingerprint_is_the_same_in_every_process_of_a_release() {
    assertThat(new Assets().folder())
        .matches("/docs/[0-9a-f]{16}")
        .isEqualTo(new Assets().folder());
  }

  @Test
  void every_file_that_the_page_names_is_there() {
    var page = Asset.read("explorer.html", "text/html", Page.FOLDER + "explorer.html");
    var assets = new Assets();

    assertThat(FILE.matcher(page.text()).results().map(file -> file.group(1)))
        .hasSizeGreaterThan(4)
        .allSatisfy(name -> assertThat(assets.find(assets.path(name))).isPresent());
  }
}
