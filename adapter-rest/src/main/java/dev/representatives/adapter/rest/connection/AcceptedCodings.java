package dev.representatives.adapter.rest.connection;

import dev.representatives.adapter.rest.HeaderList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The codings that a caller accepts, with their weights (RFC 9110, sections 12.4.2 and 12.5.3). */
final class AcceptedCodings {
  private static final String ANY = "*";
  private static final String GZIP = "gzip";
  private static final String IDENTITY = "identity";
  private static final double NOT_ACCEPTED = 0;
  private static final double FULL = 1;

  private final Map<String, Double> weights;

  private AcceptedCodings(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** Parses all lines of the header; a malformed element is not accepted. */
  static AcceptedCodings of(List<String> lines) {
    var weights = new HashMap<String, Double>();
    for (var coding : HeaderList.elementsWithParameters(lines)) {
      weights.putIfAbsent(
          coding.name().toLowerCase(Locale.ROOT),
          coding.parameter("q").map(AcceptedCodings::weight).orElse(FULL));
    }
    return new AcceptedCodings(weights);
  }

  /** Whether gzip is accepted, and identity is not preferred to it. */
  boolean prefersGzip() {
    double gzip =
        weights.getOrDefault(
            GZIP, weights.getOrDefault("x-gzip", weights.getOrDefault(ANY, NOT_ACCEPTED)));
    return gzip > NOT_ACCEPTED && gzip >= weights.getOrDefault(IDENTITY, NOT_ACCEPTED);
  }

  private static double weight(String text) {
    try {
      double weight = Double.parseDouble(text);
      return weight >= NOT_ACCEPTED && weight <= FULL ? weight : NOT_ACCEPTED;
    } catch (NumberFormatException e) {
      return NOT_ACCEPTED;
    }
  }
}
