package dev.representatives.adapter.rest.admission;

import dev.representatives.adapter.rest.HeaderList;
import dev.representatives.adapter.rest.HeaderList.Element;
import java.util.List;

/** The media ranges that a caller accepts (RFC 9110, section 12.5.1). */
final class Acceptance {
  private static final String ANY = "*/*";
  private static final String QUALITY = "q";

  private Acceptance() {}

  /**
   * Whether the most specific matching range accepts the media type. Malformed ranges are ignored;
   * without a well-formed one, everything is accepted.
   *
   * @param lines all Accept fields
   * @param mediaType type and subtype in lower case
   */
  static boolean admits(List<String> lines, String mediaType) {
    if (lines.size() == 1 && (lines.get(0).equals(mediaType) || lines.get(0).equals(ANY))) {
      return true;
    }
    var ranges =
        HeaderList.elementsWithParameters(lines).stream().filter(Acceptance::isRange).toList();
    int closest = ranges.stream().mapToInt(range -> closeness(range, mediaType)).max().orElse(0);
    return ranges.isEmpty()
        || (closest > 0
            && ranges.stream()
                .anyMatch(range -> closeness(range, mediaType) == closest && !isExcluded(range)));
  }

  private static boolean isRange(Element element) {
    return element.name().indexOf('/') > 0
        && element.parameter(QUALITY).map(Acceptance::isNumber).orElse(true);
  }

  /** How specifically a range matches a media type; 0 if it does not match. */
  private static int closeness(Element range, String mediaType) {
    if (range.name().equalsIgnoreCase(mediaType)) {
      return 3;
    }
    String anySubtype = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
    return range.name().equalsIgnoreCase(anySubtype) ? 2 : range.name().equals(ANY) ? 1 : 0;
  }

  private static boolean isExcluded(Element range) {
    return range
        .parameter(QUALITY)
        .filter(q -> q.chars().allMatch(c -> c == '0' || c == '.'))
        .isPresent();
  }

  private static boolean isNumber(String quality) {
    return !quality.isEmpty()
        && Character.isDigit(quality.charAt(0))
        && quality.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
        && quality.indexOf('.') == quality.lastIndexOf('.');
  }
}
