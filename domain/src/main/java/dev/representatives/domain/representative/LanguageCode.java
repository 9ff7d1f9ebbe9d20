package dev.representatives.domain.representative;

import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.ViolationCode;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An ISO 639-1 language code. The 183 valid codes are listed here because {@link Locale} differs
 * between Java releases and rewrites {@code he}, {@code id} and {@code yi}.
 *
 * @param value two lower-case letters
 */
public record LanguageCode(String value) implements FieldValue {
  /** The length of a code. */
  public static final int MAX_LENGTH = 2;

  private static final Set<String> CODES =
      Set.of(
          ("aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu "
                  + "cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he "
                  + "hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko "
                  + "kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd "
                  + "ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se "
                  + "sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty "
                  + "ug uk ur uz ve vi vo wa wo xh yi yo za zh zu")
              .split(" ", -1));

  private static final Pattern SUBTAG = Pattern.compile("[-_]");

  public LanguageCode {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Parses a code in upper or lower case.
   *
   * @throws InvalidValueException for any other text, with the code that was probably intended
   */
  public static LanguageCode parse(String text) {
    // Lower-casing would turn the Kelvin sign into a Latin k.
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String code = ascii ? text.toLowerCase(Locale.ROOT) : text;
    if (!CODES.contains(code)) {
      throw new InvalidValueException(
          ViolationCode.LANGUAGE_INVALID,
          "Give a two-letter ISO 639-1 code"
              + meant(code).map(c -> "; did you mean " + c + "?").orElse(", such as en."));
    }
    return new LanguageCode(code);
  }

  private static Optional<String> meant(String text) {
    String primary = SUBTAG.split(text.strip(), 2)[0].toLowerCase(Locale.ROOT);
    if (CODES.contains(primary)) {
      return Optional.of(primary);
    }
    return primary.length() == MAX_LENGTH
        ? renamed(primary)
        : CODES.stream().filter(code -> primary.equals(threeLetters(code))).findFirst();
  }

  private static Optional<String> renamed(String withdrawn) {
    return switch (withdrawn) {
      case "iw" -> Optional.of("he");
      case "in" -> Optional.of("id");
      case "ji" -> Optional.of("yi");
      default -> Optional.empty();
    };
  }

  private static String threeLetters(String code) {
    try {
      return Locale.forLanguageTag(code).getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
