package dev.representatives.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** The languages of names, with the share of each in a hundred. */
enum Script {
  ENGLISH("en", 24),
  GERMAN("de", 11),
  FRENCH("fr", 8),
  SPANISH("es", 8),
  POLISH("pl", 6),
  PORTUGUESE("pt-BR", 5),
  TURKISH("tr", 4),
  SWEDISH("sv", 3),
  VIETNAMESE("vi", 2),
  RUSSIAN("ru", 5),
  UKRAINIAN("uk", 4),
  CHINESE("zh-CN", 5),
  JAPANESE("ja", 5),
  KOREAN("ko", 2),
  ARABIC("ar", 3),
  HEBREW("he", 2),
  THAI("th", 1),
  GEORGIAN("ka", 1),
  ARMENIAN("hy", 1);

  private final Locale locale;
  private final int share;

  Script(String tag, int share) {
    this.locale = Locale.forLanguageTag(tag);
    this.share = share;
  }

  /** One of them, by their shares. */
  static Script of(Dice dice) {
    int left = dice.below(Stream.of(values()).mapToInt(script -> script.share).sum());
    for (var script : values()) {
      left -= script.share;
      if (left < 0) {
        return script;
      }
    }
    throw new IllegalStateException();
  }

  /** Two letters of ISO 639-1. */
  String language() {
    return locale.getLanguage();
  }

  Names names(long seed) {
    return new Names(
        values(seed, "first", faker -> faker.name().firstName()),
        values(seed, "last", faker -> faker.name().lastName()),
        values(seed, "company", faker -> faker.company().name()),
        this);
  }

  private List<String> values(long seed, String kind, Source source) {
    var faker = new Faker(locale, new Random(Dice.random(seed, name() + kind, 0).nextLong()));
    var values = new ArrayList<String>();
    for (int i = 0; i < Names.VARIETY; i++) {
      values.add(source.next(faker).strip());
    }
    return values;
  }

  /** What a library has names of. */
  private interface Source {
    String next(Faker faker);
  }
}
