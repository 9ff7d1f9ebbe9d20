package dev.representatives.adapter.rest.pages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a client prefers a page to a problem (RFC 9110, section 12.5.1). */
final class AcceptedPages {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> PROBLEMS =
      Set.of("application/problem+json", "application/json");
  private static final Pattern WEIGHT = Pattern.compile("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)");
  private static final int NOT_NAMED = 0;
  private static final int LARGEST = 1000;

  private AcceptedPages() {}

  /** Only a client that names HTML counts as a browser: command-line clients accept anything. */
  static boolean prefers(Collection<String> accept) {
    var ranges = accept.stream().flatMap(line -> List.of(line.split(",", -1)).stream()).toList();
    return quality(ranges, PAGES) > quality(ranges, PROBLEMS);
  }

  private static int quality(List<String> ranges, Set<String> types) {
    return ranges.stream()
        .map(range -> range.split(";", 2))
        .filter(range -> types.contains(range[0].strip().toLowerCase(Locale.ROOT)))
        .mapToInt(range -> range.length == 1 ? LARGEST : thousandths(range[1]))
        .max()
        .orElse(NOT_NAMED);
  }

  /** The weight among the parameters; a malformed one counts as absent. */
  private static int thousandths(String parameters) {
    for (String parameter : parameters.split(";", -1)) {
      String value = parameter.strip().toLowerCase(Locale.ROOT);
      if (value.startsWith("q=")) {
        return WEIGHT.matcher(value).matches()
            ? (int) Math.round(Double.parseDouble(value.substring(2)) * LARGEST)
            : LARGEST;
      }
    }
    return LARGEST;
  }
}
