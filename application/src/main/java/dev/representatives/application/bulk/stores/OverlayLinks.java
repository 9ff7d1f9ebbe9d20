package dev.representatives.application.bulk.stores;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.RepresentativeReference;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The links that lines have added or removed. Where all links of a representative, an account or a
 * document were removed, a mark stands for those that are stored.
 */
final class OverlayLinks {
  private static final byte[] NOTHING = {};
  private static final String LINKS = "links";
  private static final String BY_NUMBER = "links-by-number";
  private static final String WITHOUT_STORED = "without-stored-links";
  private static final String OF_REPRESENTATIVE = "r";
  private static final String TO_ACCOUNT = "a";
  private static final String TO_DOCUMENT = "d";

  private final OverlaySpace space;

  /** Whether a mark of an account or document may exist. */
  private boolean anyNumberMarked;

  OverlayLinks(OverlaySpace space) {
    this.space = space;
  }

  /** When a link was made, as the lines so far have left it. */
  Optional<Instant> overlaid(LinkKey key, Optional<Instant> stored) {
    var change = space.find(of(key.representative(), kind(key.number())) + key.number().value());
    return change.isPresent()
        ? change.filter(bytes -> bytes.length > 0).map(OverlayLinks::instant)
        : stored.filter(at -> !isMarked(key.representative()) && !isMarked(key.number()));
  }

  /** Whether lines may have changed the links of a representative. */
  boolean mayDiffer(RepresentativeReference representative) {
    return anyNumberMarked
        || isMarked(representative)
        || space.hasAny(of(representative, TO_ACCOUNT))
        || space.hasAny(of(representative, TO_DOCUMENT));
  }

  /** The links of a representative to accounts or to documents. */
  <N extends LinkedNumber & Comparable<N>> SortedSet<N> overlaid(
      RepresentativeReference representative, SortedSet<N> stored, Function<String, N> number) {
    var linked = new TreeSet<N>();
    if (!isMarked(representative)) {
      stored.stream().filter(one -> !isMarked(one)).forEach(linked::add);
    }
    String prefix = of(representative, kind(number.apply("-")));
    for (var key : keys(prefix)) {
      var changed = number.apply(key.substring(prefix.length()));
      if (space.find(key).orElseThrow().length > 0) {
        linked.add(changed);
      } else {
        linked.remove(changed);
      }
    }
    return linked;
  }

  void add(Link<?> link) {
    String kind = kind(link.number());
    space.store(
        of(link.representative(), kind) + link.number().value(),
        String.valueOf(link.linkedAt().toEpochMilli()).getBytes(StandardCharsets.UTF_8));
    space.store(to(link.number()) + link.representative().value(), NOTHING);
  }

  void remove(LinkKey key) {
    space.store(of(key.representative(), kind(key.number())) + key.number().value(), NOTHING);
    space.remove(to(key.number()) + key.representative().value());
  }

  /** Removes all links of a representative. */
  void removeAllOf(RepresentativeReference representative) {
    for (var kind : List.of(TO_ACCOUNT, TO_DOCUMENT)) {
      String prefix = of(representative, kind);
      for (var key : keys(prefix)) {
        space.remove(key);
        space.remove(to(kind, key.substring(prefix.length())) + representative.value());
      }
    }
    space.store(mark(OF_REPRESENTATIVE, representative.value()), NOTHING);
  }

  /** Removes all links to an account or document. */
  void removeAllTo(LinkedNumber number) {
    String prefix = to(number);
    for (var key : keys(prefix)) {
      space.remove(key);
      var representative = new RepresentativeReference(key.substring(prefix.length()));
      space.remove(of(representative, kind(number)) + number.value());
    }
    space.store(mark(kind(number), number.value()), NOTHING);
    anyNumberMarked = true;
  }

  /**
   * Whether anyone is linked to an account or document.
   *
   * @param stored lists the stored representatives that are, after one of them
   */
  boolean anyTo(
      LinkedNumber number,
      BiFunction<Optional<RepresentativeReference>, Integer, List<RepresentativeReference>>
          stored) {
    if (space.hasAny(to(number))) {
      return true;
    }
    return !isMarked(number)
        && OverlayTable.anyStored(
            stored,
            representative ->
                overlaid(new LinkKey(representative, number), Optional.of(Instant.EPOCH))
                    .isPresent());
  }

  private List<String> keys(String prefix) {
    var keys = new ArrayList<String>();
    for (var key = space.first(prefix, prefix); key.isPresent(); ) {
      keys.add(key.get());
      key = space.first(prefix, key.get() + OverlaySpace.END);
    }
    return keys;
  }

  private boolean isMarked(RepresentativeReference representative) {
    return space.find(mark(OF_REPRESENTATIVE, representative.value())).isPresent();
  }

  private boolean isMarked(LinkedNumber number) {
    return anyNumberMarked && space.find(mark(kind(number), number.value())).isPresent();
  }

  private static Instant instant(byte[] bytes) {
    return Instant.ofEpochMilli(Long.parseLong(new String(bytes, StandardCharsets.UTF_8)));
  }

  private static String kind(LinkedNumber number) {
    return number instanceof AccountNumber ? TO_ACCOUNT : TO_DOCUMENT;
  }

  private static String of(RepresentativeReference representative, String kind) {
    return key(LINKS, kind, representative.value());
  }

  private static String to(LinkedNumber number) {
    return to(kind(number), number.value());
  }

  private static String to(String kind, String number) {
    return key(BY_NUMBER, kind, number);
  }

  private static String mark(String kind, String owner) {
    return key(WITHOUT_STORED, kind, owner);
  }

  private static String key(String table, String kind, String owner) {
    return table + OverlaySpace.END + kind + owner + OverlaySpace.END;
  }
}
