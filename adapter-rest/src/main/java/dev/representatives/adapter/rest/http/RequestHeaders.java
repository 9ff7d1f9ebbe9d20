package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.HeaderList;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a request asks in its header fields: its precondition and its preferences. */
public final class RequestHeaders {
  private static final String ANY = "*";
  private static final String WEAK = "W/";
  private static final Set<HttpMethod> READING = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD);

  private RequestHeaders() {}

  /**
   * The precondition of a request (RFC 9110, section 13.1). A malformed If-None-Match of a read is
   * ignored, which only rules out a 304; any other malformed field is refused, since the caller
   * relies on it.
   */
  public static Precondition precondition(HttpRequest<?> request) {
    return new Precondition(
        tags(request, HttpHeaders.IF_MATCH)
            .map(tags -> tags.orElseThrow(() -> malformed(HttpHeaders.IF_MATCH))),
        tags(request, HttpHeaders.IF_NONE_MATCH).flatMap(tags -> ifNoneMatch(request, tags)));
  }

  /** The precondition of the text of an If-Match field; empty if it is malformed. */
  public static Optional<Precondition> ifMatch(String field) {
    return parse(HeaderList.entityTags(List.of(field)))
        .map(tags -> new Precondition(Optional.of(tags), Optional.empty()));
  }

  /** Whether to refuse unknown fields (RFC 7240). */
  public static boolean isStrict(HttpRequest<?> request) {
    return Preferences.isStrict(request);
  }

  /** Whether to omit results without a problem (RFC 7240). */
  public static boolean isMinimal(HttpRequest<?> request) {
    return Preferences.isMinimal(request);
  }

  private static Optional<EntityTags> ifNoneMatch(
      HttpRequest<?> request, Optional<EntityTags> tags) {
    if (tags.isEmpty() && !READING.contains(request.getMethod())) {
      throw malformed(HttpHeaders.IF_NONE_MATCH);
    }
    return tags;
  }

  /** Empty without the header; contains an empty value if the header is malformed. */
  private static Optional<Optional<EntityTags>> tags(HttpRequest<?> request, String header) {
    var lines = request.getHeaders().getAll(header);
    return lines.isEmpty() ? Optional.empty() : Optional.of(parse(HeaderList.entityTags(lines)));
  }

  private static Optional<EntityTags> parse(List<String> elements) {
    if (elements.equals(List.of(ANY))) {
      return Optional.of(EntityTags.ANY);
    }
    var strong = new ArrayList<EntityTag>();
    var weak = new ArrayList<EntityTag>();
    for (var element : elements) {
      boolean isWeak = element.startsWith(WEAK);
      var tag = tag(isWeak ? element.substring(WEAK.length()) : element);
      if (tag.isEmpty()) {
        return Optional.empty();
      }
      (isWeak ? weak : strong).add(tag.get());
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, strong, weak));
  }

  private static Optional<EntityTag> tag(String quoted) {
    int last = quoted.length() - 1;
    if (last < 1 || quoted.charAt(0) != '"' || quoted.charAt(last) != '"') {
      return Optional.empty();
    }
    String opaque = quoted.substring(1, last);
    return EntityTag.isOpaque(opaque) ? Optional.of(new EntityTag(opaque)) : Optional.empty();
  }

  private static ProblemException malformed(String header) {
    return new ProblemException(
        ProblemType.MALFORMED_HEADER,
        header + " must be * or a list of quoted ETags, such as \"abc\".");
  }
}
