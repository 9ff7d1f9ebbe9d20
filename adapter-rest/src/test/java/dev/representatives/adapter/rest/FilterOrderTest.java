package dev.representatives.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.server.cors.CorsFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The filters have the order of {@link FilterOrder}, which docs/architecture.md shows. */
class FilterOrderTest {
  private static final String FRAMEWORK = "CorsFilter";
  private static final Pattern PICTURE =
      Pattern.compile(
          "^## What a request meets$.*?^filters(.*?)^controller",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SHOWN = Pattern.compile("^ +([A-Z]\\w+Filter) ", Pattern.MULTILINE);
  private static final Pattern OWN_ORDER = Pattern.compile("FilterOrder\\.(\\w+)\\.value\\(\\)");

  @Test
  void the_picture_shows_the_filters_in_their_order() throws IOException {
    var expected =
        new ArrayList<>(
            Arrays.stream(FilterOrder.values()).map(FilterOrderTest::nameOfClass).toList());
    expected.add(expected.indexOf("UriEncodingFilter"), FRAMEWORK);

    var picture = PICTURE.matcher(Files.readString(Path.of("../docs/architecture.md")));

    assertThat(picture.find()).isTrue();
    assertThat(SHOWN.matcher(picture.group(1)).results().map(shown -> shown.group(1)))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void every_filter_has_the_place_of_its_name() throws IOException {
    assertThat(placesOfFilters())
        .containsExactlyInAnyOrderEntriesOf(
            Arrays.stream(FilterOrder.values())
                .collect(
                    Collectors.toMap(
                        FilterOrderTest::nameOfClass, place -> List.of(place.name()))));
  }

  @Test
  void cors_stands_between_what_a_preflight_meets_and_what_it_does_not() {
    assertThat(CorsFilter.CORS_FILTER_ORDER)
        .isGreaterThan(FilterOrder.CONTENT_TYPE.value())
        .isLessThan(FilterOrder.URI_ENCODING.value());
    assertThat(FilterOrder.values()).extracting(FilterOrder::value).isSorted();
  }

  /** The framework compares the path of each request with each other pattern, and sorts again. */
  @Test
  void every_filter_matches_every_request() throws IOException {
    assertThat(sourcesOfFilters())
        .allSatisfy(
            (name, source) ->
                assertThat(source).contains("\n@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)\n"));
  }

  private static Map<String, List<String>> placesOfFilters() throws IOException {
    var places = new TreeMap<String, List<String>>();
    sourcesOfFilters()
        .forEach(
            (name, source) ->
                places.put(
                    name,
                    OWN_ORDER
                        .matcher(source)
                        .results()
                        .map((MatchResult own) -> own.group(1))
                        .toList()));
    return places;
  }

  private static Map<String, String> sourcesOfFilters() throws IOException {
    var sources = new TreeMap<String, String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var source = Files.readString(file);
        if (source.contains("\n@ServerFilter(")) {
          sources.put(file.getFileName().toString().replace(".java", ""), source);
        }
      }
    }
    return sources;
  }

  private static String nameOfClass(FilterOrder place) {
    return Arrays.stream((place.name() + "_FILTER").split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
