package dev.representatives.application.bulk.stores;

import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Optional;

/** A representative depends on its supervisor. */
final class RepresentativeFormat implements RowFormat<RepresentativeReference, Representative> {
  private static final String TEXT = "t";
  private static final String NUMBER = "n";
  private static final String FLAG = "f";

  @Override
  public byte[] encode(Representative row) {
    var texts = new ArrayList<Optional<String>>();
    texts.add(Optional.of(row.reference().value()));
    texts.add(Optional.of(String.valueOf(row.createdAt().toEpochMilli())));
    texts.add(Optional.of(String.valueOf(row.updatedAt().toEpochMilli())));
    texts.add(Optional.of(String.valueOf(row.version())));
    for (var field : RepresentativeField.values()) {
      texts.add(row.details().text(field));
    }
    row.customFields()
        .values()
        .forEach(
            (key, value) -> {
              texts.add(Optional.of(key));
              texts.add(Optional.of(type(value)));
              texts.add(Optional.of(text(value)));
            });
    return Texts.encode(texts);
  }

  private static String type(CustomFieldValue value) {
    if (value instanceof CustomFieldValue.Text) {
      return TEXT;
    }
    return value instanceof CustomFieldValue.Decimal ? NUMBER : FLAG;
  }

  private static String text(CustomFieldValue value) {
    if (value instanceof CustomFieldValue.Text text) {
      return text.value();
    }
    return value instanceof CustomFieldValue.Decimal decimal
        ? decimal.value().toString()
        : String.valueOf(((CustomFieldValue.Flag) value).value());
  }

  @Override
  public Representative decode(byte[] bytes) {
    var texts = Texts.decode(bytes).iterator();
    var reference = new RepresentativeReference(next(texts));
    var createdAt = Instant.ofEpochMilli(Long.parseLong(next(texts)));
    var updatedAt = Instant.ofEpochMilli(Long.parseLong(next(texts)));
    long version = Long.parseLong(next(texts));
    var details = RepresentativeDetails.builder();
    for (var field : RepresentativeField.values()) {
      texts.next().ifPresent(text -> details.set(field, text));
    }
    var custom = new HashMap<String, CustomFieldValue>();
    while (texts.hasNext()) {
      String key = next(texts);
      custom.put(key, value(next(texts), next(texts)));
    }
    return new Representative(
        reference, details.build(), new CustomFields(custom), createdAt, updatedAt, version);
  }

  private static String next(Iterator<Optional<String>> texts) {
    return texts.next().orElseThrow();
  }

  private static CustomFieldValue value(String type, String text) {
    return switch (type) {
      case TEXT -> new CustomFieldValue.Text(text);
      case NUMBER -> new CustomFieldValue.Decimal(new BigDecimal(text));
      default -> new CustomFieldValue.Flag(Boolean.parseBoolean(text));
    };
  }

  @Override
  public RepresentativeReference key(Representative row) {
    return row.reference();
  }

  @Override
  public String text(RepresentativeReference key) {
    return key.value();
  }

  /** No representative is a report of its own. */
  @Override
  public Optional<String> owner(Representative row) {
    return row.details()
        .supervisor()
        .filter(supervisor -> !supervisor.equals(row.reference()))
        .map(RepresentativeReference::value);
  }
}
