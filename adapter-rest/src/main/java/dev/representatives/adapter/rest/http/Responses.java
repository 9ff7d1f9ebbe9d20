package dev.representatives.adapter.rest.http;

import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageAsOf;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** The forms of responses that all resources have in common. */
public final class Responses {
  private Responses() {}

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

  /** The response to a read of a page. */
  public static <E, T> HttpResponse<?> page(
      HttpRequest<?> request,
      Precondition precondition,
      Page<E> page,
      Function<? super E, T> entry) {
    return readUntagged(precondition, () -> HttpResponse.ok(PageResponse.of(request, page, entry)));
  }

  /** The response to a read of a part of a list with a cursor. */
  public static <E, T> HttpResponse<?> part(
      HttpRequest<?> request,
      Precondition precondition,
      CursorPage<E> part,
      Function<? super E, T> entry) {
    return readUntagged(
        precondition, () -> HttpResponse.ok(CursorResponse.of(request, part, entry)));
  }

  /** The response to a read of a part of a list with which a caller keeps a copy of the data. */
  public static <E, T> HttpResponse<?> part(
      HttpRequest<?> request,
      Precondition precondition,
      PageAsOf<E> part,
      Function<? super E, T> entry) {
    return readUntagged(precondition, () -> HttpResponse.ok(SyncResponse.of(request, part, entry)));
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

  /** Confirms strict handling in the response to a request that prefers it. */
  public static <T> MutableHttpResponse<T> applied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return Preferences.applied(request, response);
  }

  /** Confirms each preference in the response to a request that may prefer a minimal one. */
  public static <T> MutableHttpResponse<T> allApplied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return Preferences.allApplied(request, response);
  }

  /** Confirms that a minimal response was preferred, in one to a request without other choices. */
  public static <T> MutableHttpResponse<T> minimalApplied(
      HttpRequest<?> request, MutableHttpResponse<T> response) {
    return Preferences.minimalApplied(request, response);
  }

  /** A time as RFC 3339 in UTC, always with milliseconds. */
  public static String time(Instant instant) {
    return Timestamps.format(instant);
  }

  private static <T> MutableHttpResponse<T> read(
      Precondition precondition,
      CurrentState current,
      Supplier<MutableHttpResponse<T>> representation) {
    return precondition.isKnown(current) ? HttpResponse.notModified() : representation.get();
  }

  /** Adds the entity tag of the represented state to the response. */
  private static <T> MutableHttpResponse<T> tagged(MutableHttpResponse<T> response, EntityTag tag) {
    return response.header(HttpHeaders.ETAG, '"' + tag.value() + '"');
  }
}
