package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources of published jars cite only what their reader can open: docs/ or an RFC. */
class CitationsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern DOCUMENT = Pattern.compile("\\((docs/[\\w./-]+), \"([^\"]+)\"\\)");
  private static final Pattern SECTION = Pattern.compile("(?<!RFC \\d{4}, )\\bsection \\d");
  private static final List<String> UNPUBLISHED =
      List.of("source specification", "(decisions", "decisions,");

  @ParameterizedTest
  @ValueSource(strings = {"domain", "application", "adapter-memory", "port-contracts"})
  void published_sources_cite_nothing_that_is_not_published(String module) throws IOException {
    for (var source : sources(module)) {
      var text = textOf(source);
      assertThat(text).as("%s", source).doesNotContain(UNPUBLISHED).doesNotContainPattern(SECTION);
    }
  }

  @Test
  void every_cited_section_of_a_document_exists() throws IOException {
    var cited =
        Stream.concat(sources("domain").stream(), sources("application").stream())
            .map(CitationsTest::textOf)
            .flatMap(text -> DOCUMENT.matcher(text).results())
            .toList();

    assertThat(cited).isNotEmpty().allSatisfy(CitationsTest::assertExists);
  }

  private static void assertExists(MatchResult citation) throws IOException {
    assertThat(Files.readString(ROOT.resolve(citation.group(1))).lines())
        .as("%s", citation.group(1))
        .contains("## " + citation.group(2));
  }

  /** Removes the stars and line breaks of comments, which may be inside a citation. */
  private static String textOf(Path source) {
    try {
      return Files.readString(source).replaceAll("\\s*\\n\\s*\\*?\\s*", " ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> sources(String module) throws IOException {
    try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
