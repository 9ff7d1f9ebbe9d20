package dev.representatives.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The documents name only files, classes and commands that exist. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
  private static final Pattern CLASS =
      Pattern.compile(
          "`([A-Z][A-Za-z0-9]+(?:Test|IT|Scenarios|Filter|Controller|Service|Store|Reader))`");
  private static final Pattern METHOD =
      Pattern.compile("`([A-Z][A-Za-z0-9]+(?:Test|IT|Scenarios))\\.([a-z]\\w+)`");

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

  @TestFactory
  Stream<DynamicTest> every_test_method_that_is_named_exists() throws IOException {
    return documents().stream()
        .map(document -> dynamicTest(document.toString(), () -> assertMethodsExist(document)));
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

  private static void assertMethodsExist(Path document) throws IOException {
    for (var method : METHOD.matcher(Files.readString(document)).results().toList()) {
      assertThat(source(method.group(1)))
          .as(method.group())
          .anySatisfy(text -> assertThat(text).containsPattern("\\s" + method.group(2) + "\\("));
    }
  }

  private static List<String> source(String className) throws IOException {
    var texts = new ArrayList<String>();
    try (var files = Files.walk(ROOT)) {
      for (var file : files.filter(file -> file.endsWith(className + ".java")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
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
