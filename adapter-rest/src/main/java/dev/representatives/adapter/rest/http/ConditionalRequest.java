package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.HeaderList;
import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads and writes entity tags (RFC 9110, sections 8.8.3 and 13.1). */
public final class ConditionalRequest {
  private static final String ANY = "*";
  private static final String WEAK = "W/";
  private static final Set<HttpMethod> READING = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD);

  private ConditionalRequest() {}

  /**
   * The precondition of a request. A malformed If-None-Match of a read is ignored, which only rules
   * out a 304; any other malformed field is refused, since the caller relies on it.
   */
  public static Precondition of(HttpRequest<?> request) {
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

  /** The response to a read: the representation, or 304 if the caller already has it. */
  public static <T> MutableHttpResponse<T> read(
      Precondition precondition, EntityTag tag, Supplier<MutableHttpResponse<T>> representation) {
    return tagged(read(precondition, CurrentState.of(tag), representation), tag);
  }

  /** The response to a read of a resource without an entity tag. */
  public static <T> MutableHttpResponse<T> readUntagged(
      Precondition precondition, Supplier<MutableHttpResponse<T>> representation) {
    return read(precondition, CurrentState.UNTAGGED, representation);
  }

  /** The response to a write: 201 with the location if it created the resource, otherwise 200. */
  public static <T> MutableHttpResponse<T> written(
      HttpRequest<?> request, boolean created, EntityTag tag, T representation) {
    MutableHttpResponse<T> response =
        created ? HttpResponse.created(representation) : HttpResponse.ok(representation);
    if (created) {
      response.header(HttpHeaders.LOCATION, SentRequest.pathToFollow(request));
    }
    return tagged(response, tag);
  }

  /** Adds the entity tag of the represented state to the response. */
  private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, EntityTag tag) {
    return response.header(HttpHeaders.ETAG, '"' + tag.value() + '"');
  }

  private static <T> MutableHttpResponse<T> read(
      Precondition precondition,
      CurrentState current,
      Supplier<MutableHttpResponse<T>> representation) {
    return precondition.isKnown(current) ? HttpResponse.notModified() : representation.get();
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
