package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Keeps the documents from naming what is not there. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
  private static final Pattern CLASS =
      Pattern.compile("`([A-Z][a-z]+[A-Za-z]*(?:Test|Filter|Controller|Service|Store|Reader))`");

  @TestFactory
  Stream<DynamicTest> every_link_leads_somewhere() throws IOException {
    return documents().stream()
        .map(document -> dynamicTest(document.toString(), () -> assertLinksLead(document)));
  }

  @TestFactory
  Stream<DynamicTest> every_class_that_is_named_exists() throws IOException {
    List<String> sources = sources();
    return documents().stream()
        .map(
            document ->
                dynamicTest(
                    document.toString(),
                    () -> assertThat(sources).containsAll(found(CLASS, document))));
  }

  @Test
  void the_readme_names_the_two_commands() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains(
            "mvn -q -DskipTests package && java -jar bootstrap/target/representatives.jar\n",
            "\nmvn verify\n");
  }

  private static void assertLinksLead(Path document) throws IOException {
    assertThat(found(LINK, document))
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  private static List<String> found(Pattern pattern, Path document) throws IOException {
    return pattern
        .matcher(Files.readString(document))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    try (var files = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              files.filter(file -> file.toString().endsWith(".md")))
          .toList();
    }
  }

  private static List<String> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}
