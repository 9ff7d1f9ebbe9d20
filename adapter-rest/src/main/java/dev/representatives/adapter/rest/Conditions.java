package dev.representatives.adapter.rest;

import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and writes entity tags (RFC 9110, sections 8.8.3 and 13.1). */
final class Conditions {
  private static final Pattern TAG =
      Pattern.compile("[ \\t]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(,|$)");

  private Conditions() {}

  static Precondition of(HttpRequest<?> request) {
    return new Precondition(
        tags(request, HttpHeaders.IF_MATCH), tags(request, HttpHeaders.IF_NONE_MATCH));
  }

  /** Whether the caller has the current state already. */
  static boolean isKnown(HttpRequest<?> request, EntityTag current) {
    return tags(request, HttpHeaders.IF_NONE_MATCH)
        .filter(tags -> tags.matchWeakly(Optional.of(current)))
        .isPresent();
  }

  static String header(EntityTag tag) {
    return '"' + tag.value() + '"';
  }

  private static Optional<EntityTags> tags(HttpRequest<?> request, String header) {
    var lines = request.getHeaders().getAll(header);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    String list = String.join(",", lines);
    return Optional.of(list.strip().equals("*") ? EntityTags.ANY : parse(header, list));
  }

  private static EntityTags parse(String header, String list) {
    Set<EntityTag> strong = new LinkedHashSet<>();
    Set<EntityTag> weak = new LinkedHashSet<>();
    var matcher = TAG.matcher(list);
    int end = 0;
    while (end < list.length() && matcher.find(end) && matcher.start() == end) {
      (matcher.group(1) == null ? strong : weak).add(new EntityTag(matcher.group(2)));
      end = matcher.end();
    }
    if (end < list.length() || list.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_HEADER,
          header + " is * or a list of ETags with their quotes, such as \"abc\".");
    }
    return new EntityTags(false, strong, weak);
  }
}
