package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the parameters in the path and in the query. Unknown ones are never ignored. */
public final class Parameters {
  private static final String PAGE = "page";
  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";
  public static final String MAX_REMOVALS = "max_removals";
  public static final String CASCADE = "cascade";
  private static final String DRY_RUN = "dry_run";
  static final String LINKS = "links";
  static final int SHOWN_NAME = 100;
  private static final int KEY_SEGMENT = 1;
  private static final int LINKED_KEY_SEGMENT = 3;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  private Parameters() {}

  /** The key of the resource, which is in the path: /representatives/{this}. */
  public static String key(HttpRequest<?> request) {
    return PercentDecoding.segment(request, KEY_SEGMENT);
  }

  /** The key of the linked resource: /representatives/.../accounts/{this}. */
  public static String linkedKey(HttpRequest<?> request) {
    return PercentDecoding.segment(request, LINKED_KEY_SEGMENT);
  }

  /** The violations in the query of an operation without parameters. */
  public static List<Violation> none(HttpRequest<?> request) {
    var findings = new Violations();
    requireNames(request, findings);
    return findings.found();
  }

  /**
   * Reads the requested page of a list, and adds malformed parameters to the findings.
   *
   * @param others the other parameters of the operation
   */
  public static PageRequest page(HttpRequest<?> request, Violations findings, String... others) {
    requireNames(request, findings, Stream.concat(Stream.of(others), Stream.of(PAGE, LIMIT)));
    var page = integer(request, PAGE, findings, PageRequest::requirePage);
    var limit = integer(request, LIMIT, findings, PageRequest::requireLimit);
    return new PageRequest(
        page.orElse(PageRequest.FIRST.page()), limit.orElse(PageRequest.FIRST.limit()));
  }

  /**
   * Reads the requested part of a list that is read with a cursor, and adds malformed parameters to
   * the findings.
   *
   * @param others the other parameters of the operation
   */
  public static CursorRequest cursor(
      HttpRequest<?> request, Violations findings, String... others) {
    requireNames(request, findings, Stream.concat(Stream.of(others), Stream.of(CURSOR, LIMIT)));
    var limit = integer(request, LIMIT, findings, PageRequest::requireLimit);
    return new CursorRequest(text(request, CURSOR), limit.orElse(PageRequest.MAX_LIMIT));
  }

  /** The query of the next part of the same list. */
  static String ofCursor(HttpRequest<?> request, String cursor, int limit) {
    return others(request, CURSOR) + "cursor=" + encoded(cursor) + "&limit=" + limit;
  }

  /** The query of another page of the same list. */
  static String ofPage(HttpRequest<?> request, long page, int limit) {
    return others(request, PAGE) + "page=" + page + "&limit=" + limit;
  }

  private static String others(HttpRequest<?> request, String replaced) {
    var query = new StringBuilder("?");
    for (var name : request.getParameters().names()) {
      if (!name.equals(replaced) && !name.equals(LIMIT)) {
        query
            .append(name)
            .append('=')
            .append(encoded(request.getParameters().get(name)))
            .append('&');
      }
    }
    return query.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Reads whether the changes of a write are kept, and adds malformed parameters to the findings.
   * Called first, it marks also the refusals of a dry run.
   *
   * @param others the other parameters of the operation
   */
  public static WriteMode writeMode(HttpRequest<?> request, Violations findings, String... others) {
    requireNames(request, findings, Stream.concat(Stream.of(others), Stream.of(DRY_RUN)));
    if (!flag(request, DRY_RUN, findings)) {
      return WriteMode.COMMIT;
    }
    SentRequest.beginDryRun(request);
    return WriteMode.DRY_RUN;
  }

  /**
   * How many links may be removed, if that is requested; adds a malformed value to the findings.
   */
  public static Optional<RemovalLimit> maxRemovals(HttpRequest<?> request, Violations findings) {
    return integer(request, MAX_REMOVALS, findings, RemovalLimit::new);
  }

  /** Whether a deletion includes links; adds a malformed value to the findings. */
  public static boolean cascadesLinks(HttpRequest<?> request, Violations findings) {
    var value = text(request, CASCADE);
    if (value.filter(sent -> !sent.equals(LINKS)).isPresent()) {
      findings.add(
          Location.parameter(CASCADE), ViolationCode.UNKNOWN_VALUE, "Send links, or omit it.");
    }
    return value.isPresent();
  }

  /** Whether a parameter is true; false if it is absent; adds any other value to the findings. */
  public static boolean flag(HttpRequest<?> request, String name, Violations findings) {
    return text(request, name).filter(value -> isTrue(name, value, findings)).isPresent();
  }

  private static boolean isTrue(String name, String value, Violations findings) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        findings.add(Location.parameter(name), ViolationCode.UNKNOWN_VALUE, "Send true or false.");
        yield false;
      }
    };
  }

  /** Reads the only parameter of an operation, an integer; adds what is wrong to the findings. */
  public static <T> Optional<T> only(
      HttpRequest<?> request, String name, Violations findings, Function<Long, T> rule) {
    requireNames(request, findings, name);
    return integer(request, name, findings, rule);
  }

  /** Adds a finding for each parameter with another name, or that is sent more than once. */
  public static void requireNames(HttpRequest<?> request, Violations findings, String... names) {
    requireNames(request, findings, Stream.of(names));
  }

  private static void requireNames(
      HttpRequest<?> request, Violations findings, Stream<String> names) {
    var known = names.toList();
    if (hasNameless(request)) {
      findings.add(Location.parameter(""), WireViolationCode.UNKNOWN_PARAMETER, listed(known));
    }
    for (var name : request.getParameters().names()) {
      var location = Location.parameter(CodePoints.cut(name, SHOWN_NAME));
      if (!known.contains(name)) {
        findings.add(location, WireViolationCode.UNKNOWN_PARAMETER, listed(known));
      } else if (request.getParameters().getAll(name).size() > 1) {
        findings.add(location, WireViolationCode.REPEATED_PARAMETER, "Send it once.");
      }
    }
  }

  /** Whether there is a value without a name, which the framework leaves out. */
  private static boolean hasNameless(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    return query != null && (query.startsWith("=") || query.contains("&="));
  }

  private static String listed(List<String> known) {
    int last = known.size() - 1;
    return switch (known.size()) {
      case 0 -> "This operation takes no query parameters.";
      case 1 -> "The only query parameter of this operation is " + known.get(0) + ".";
      default ->
          "The query parameters of this operation are "
              + String.join(", ", known.subList(0, last))
              + " and "
              + known.get(last)
              + ".";
    };
  }

  /** The value of a parameter; empty if it was not sent. */
  public static Optional<String> text(HttpRequest<?> request, String name) {
    return Optional.ofNullable(request.getParameters().get(name));
  }

  /** Reads an integer; empty if it is absent, or if it breaks the rule, which is a finding. */
  public static <T> Optional<T> integer(
      HttpRequest<?> request, String name, Violations findings, Function<Long, T> rule) {
    return text(request, name)
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
