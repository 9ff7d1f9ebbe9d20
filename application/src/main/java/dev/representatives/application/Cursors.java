package dev.representatives.application;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.failure.FailureException;
import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cursors of one list of a tenant. A cursor holds the position of the last entry, and a digest
 * that ties it to the list, the tenant and the filters. The digest finds mistakes; it needs no
 * secret, because a position reveals nothing and only leads into the tenant's own data.
 */
final class Cursors {
  private static final String SEPARATOR = ".";
  private static final Location CURSOR = Location.parameter("cursor");

  private final String list;
  private final TenantId tenant;

  /**
   * @param list the name of the list and its filters
   * @param tenant the tenant that reads it
   */
  Cursors(String list, TenantId tenant) {
    this.list = list;
    this.tenant = tenant;
  }

  /**
   * The position of a request; empty for the beginning.
   *
   * @param findings the violations so far
   * @throws FailureException VALIDATION_FAILED, with all violations
   */
  <P> Optional<P> position(
      CursorRequest request, List<Violation> findings, Function<List<String>, P> position) {
    var violations = new Violations(findings);
    var found =
        request
            .cursor()
            .flatMap(cursor -> violations.parse(CURSOR, cursor, c -> read(c, position)));
    FailureException.throwIfAny(violations);
    return found;
  }

  /**
   * Reads one entry more than requested, to know whether another part follows.
   *
   * @param read reads at most this many entries
   * @param position the position of an entry
   */
  <T> CursorPage<T> page(
      CursorRequest request, IntFunction<List<T>> read, Function<T, List<String>> position) {
    int limit = request.limit();
    var entries = read.apply(limit + 1);
    var data = entries.subList(0, Math.min(limit, entries.size()));
    return new CursorPage<>(
        limit,
        data,
        entries.size() > limit
            ? Optional.of(write(position.apply(data.get(limit - 1))))
            : Optional.empty());
  }

  private String write(List<String> parts) {
    return Stream.concat(
            parts.stream()
                .map(
                    part ->
                        Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(part.getBytes(StandardCharsets.UTF_8))),
            Stream.of(digest(parts)))
        .collect(Collectors.joining(SEPARATOR));
  }

  private <P> P read(String cursor, Function<List<String>, P> position) {
    try {
      var sent = Arrays.asList(cursor.split("\\.", -1));
      var parts =
          sent.subList(0, sent.size() - 1).stream()
              .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
              .toList();
      if (digest(parts).equals(sent.get(sent.size() - 1))) {
        return position.apply(parts);
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // Not a cursor; the finding is the same.
    }
    throw new InvalidValueException(
        ViolationCode.CURSOR_INVALID,
        "Send next_cursor of the part before, with the same filters, or begin without a cursor.");
  }

  private String digest(List<String> parts) {
    var digest = new EntityTag.Digest().add(list).add(tenant.value());
    parts.forEach(digest::add);
    return digest.toEntityTag().value();
  }
}
