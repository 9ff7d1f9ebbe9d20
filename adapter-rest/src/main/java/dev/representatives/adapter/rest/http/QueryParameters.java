package dev.representatives.adapter.rest.http;

import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the query; a parameter that the operation does not have is never ignored. */
public final class QueryParameters {
  private static final String PAGE = "page";
  private static final String LIMIT = "limit";
  static final int SHOWN_NAME = 100;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  private QueryParameters() {}

  /** What is wrong with the query of an operation that takes no parameters. */
  public static List<Violation> none(HttpRequest<?> request) {
    var violations = new Violations();
    checkNames(request, Set.of(), violations);
    return violations.found();
  }

  /** Reads the part of a list that is wanted; of no use when there are violations. */
  public static PageRequest page(HttpRequest<?> request, Violations violations) {
    checkNames(request, Set.of(PAGE, LIMIT), violations);
    var page = integer(request, PAGE, violations, PageRequest::requirePage);
    var limit = integer(request, LIMIT, violations, PageRequest::requireLimit);
    return new PageRequest(
        page.orElse(PageRequest.FIRST.page()), limit.orElse(PageRequest.FIRST.limit()));
  }

  private static void checkNames(HttpRequest<?> request, Set<String> known, Violations violations) {
    for (var name : request.getParameters().names()) {
      var location = Location.parameter(CodePoints.cut(name, SHOWN_NAME));
      if (!known.contains(name)) {
        violations.add(
            location,
            ViolationCode.UNKNOWN_PARAMETER,
            known.isEmpty()
                ? "This operation takes no query parameters."
                : "The query parameters of this operation are page and limit.");
      } else if (request.getParameters().getAll(name).size() > 1) {
        violations.add(location, ViolationCode.REPEATED_PARAMETER, "Send it once.");
      }
    }
  }

  private static <T> Optional<T> integer(
      HttpRequest<?> request, String name, Violations violations, Function<Long, T> rule) {
    return Optional.ofNullable(request.getParameters().get(name))
        .flatMap(
            text ->
                violations.parse(Location.parameter(name), text, raw -> rule.apply(integer(raw))));
  }

  private static Long integer(String text) {
    try {
      if (INTEGER.matcher(text).matches()) {
        return Long.valueOf(text);
      }
    } catch (NumberFormatException e) {
      // Only too many digits come here; the answer is the same.
    }
    throw new InvalidValueException(
        ViolationCode.NOT_AN_INTEGER, "Send an integer of 64 bits, such as 1.");
  }
}
