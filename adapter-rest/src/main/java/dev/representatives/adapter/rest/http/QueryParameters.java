package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the query; unknown parameters are never ignored. */
public final class QueryParameters {
  private static final String PAGE = "page";
  private static final String LIMIT = "limit";
  static final int SHOWN_NAME = 100;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  private QueryParameters() {}

  /** The violations in the query of an operation without parameters. */
  public static List<Violation> none(HttpRequest<?> request) {
    var findings = new Violations();
    checkNames(request, List.of(), findings);
    return findings.found();
  }

  /**
   * Reads the requested page of a list, and adds malformed parameters to the findings.
   *
   * @param others the names of the further parameters of the operation
   */
  public static PageRequest page(HttpRequest<?> request, Violations findings, String... others) {
    checkNames(
        request, Stream.concat(Arrays.stream(others), Stream.of(PAGE, LIMIT)).toList(), findings);
    var page = integer(request, PAGE, findings, PageRequest::requirePage);
    var limit = integer(request, LIMIT, findings, PageRequest::requireLimit);
    return new PageRequest(
        page.orElse(PageRequest.FIRST.page()), limit.orElse(PageRequest.FIRST.limit()));
  }

  private static void checkNames(HttpRequest<?> request, List<String> known, Violations findings) {
    for (var name : request.getParameters().names()) {
      var location = Location.parameter(CodePoints.cut(name, SHOWN_NAME));
      if (!known.contains(name)) {
        findings.add(
            location,
            WireViolationCode.UNKNOWN_PARAMETER,
            known.isEmpty()
                ? "This operation takes no query parameters."
                : "The query parameters of this operation are " + listed(known) + ".");
      } else if (request.getParameters().getAll(name).size() > 1) {
        findings.add(location, WireViolationCode.REPEATED_PARAMETER, "Send it once.");
      }
    }
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Reads an integer; empty if it is absent, or if it breaks the rule, which is a finding. */
  public static <T> Optional<T> integer(
      HttpRequest<?> request, String name, Violations findings, Function<Long, T> rule) {
    return Optional.ofNullable(request.getParameters().get(name))
        .flatMap(text -> integer(name, text, findings))
        .flatMap(value -> findings.parse(Location.parameter(name), value, rule));
  }

  private static Optional<Long> integer(String name, String text, Violations findings) {
    try {
      if (INTEGER.matcher(text).matches()) {
        return Optional.of(Long.valueOf(text));
      }
    } catch (NumberFormatException e) {
      // Only a number with too many digits causes this; the finding is the same.
    }
    findings.add(
        Location.parameter(name),
        WireViolationCode.NOT_AN_INTEGER,
        "Send a 64-bit integer, such as 1.");
    return Optional.empty();
  }
}
