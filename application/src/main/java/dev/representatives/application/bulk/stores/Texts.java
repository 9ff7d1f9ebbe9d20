package dev.representatives.application.bulk.stores;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Encodes texts, some of which are absent, as bytes. */
final class Texts {
  private static final char ABSENT = '-';
  private static final char END_OF_LENGTH = ':';

  private Texts() {}

  static byte[] encode(List<Optional<String>> texts) {
    var encoded = new StringBuilder();
    for (var text : texts) {
      text.ifPresentOrElse(
          present -> encoded.append(present.length()).append(END_OF_LENGTH).append(present),
          () -> encoded.append(ABSENT));
    }
    return encoded.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<Optional<String>> decode(byte[] bytes) {
    String encoded = new String(bytes, StandardCharsets.UTF_8);
    var texts = new ArrayList<Optional<String>>();
    int at = 0;
    while (at < encoded.length()) {
      if (encoded.charAt(at) == ABSENT) {
        texts.add(Optional.empty());
        at++;
      } else {
        int begin = encoded.indexOf(END_OF_LENGTH, at) + 1;
        int end = begin + Integer.parseInt(encoded.substring(at, begin - 1));
        texts.add(Optional.of(encoded.substring(begin, end)));
        at = end;
      }
    }
    return texts;
  }
}
