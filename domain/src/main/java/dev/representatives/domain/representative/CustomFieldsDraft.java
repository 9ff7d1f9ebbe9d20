package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.InvalidValueException;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Requested changes of custom fields: which keys get a value, which are cleared, and whether all
 * are cleared. Other keys keep their values, even in a full write.
 */
public final class CustomFieldsDraft {
  /** A draft that changes nothing. */
  public static final CustomFieldsDraft EMPTY = builder().build();

  /** The location of the custom fields in the request body. */
  public static final Location LOCATION = Location.field("custom_fields").member("collections");

  private final boolean clearsAll;
  private final Map<String, Optional<CustomFieldValue>> values;
  private final List<Refused> refused;

  private CustomFieldsDraft(Builder builder) {
    this.clearsAll = builder.clearsAll;
    this.values = new LinkedHashMap<>(builder.values);
    this.refused = List.copyOf(builder.refused);
  }

  /** Starts an empty draft. */
  public static Builder builder() {
    return new Builder();
  }

  boolean clearsAll() {
    return clearsAll;
  }

  Map<String, Optional<CustomFieldValue>> values() {
    return values;
  }

  List<Refused> refused() {
    return refused;
  }

  /** A key with an invalid value, which is rejected unless it is already stored. */
  record Refused(String key, Predicate<CustomFieldValue> isValue, Violation violation) {
    boolean isIn(Map<String, CustomFieldValue> values) {
      return Optional.ofNullable(values.get(key)).filter(isValue).isPresent();
    }
  }

  /** Builds a draft. Invalid keys and values are collected for the use case to report. */
  public static final class Builder {
    private final Map<String, Optional<CustomFieldValue>> values = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private boolean clearsAll;

    private Builder() {}

    /** Sets a key to text; empty text or only white space clears it. */
    public Builder text(String key, String value) {
      return CodePoints.isBlank(value)
          ? clear(key)
          : edit(
              key,
              () -> Optional.of(CustomFieldValue.Text.parse(value)),
              new CustomFieldValue.Text(value)::equals);
    }

    /** Sets a key to a number. */
    public Builder number(String key, BigDecimal value) {
      return edit(
          key,
          () -> Optional.of(CustomFieldValue.Decimal.parse(value)),
          stored ->
              stored instanceof CustomFieldValue.Decimal decimal
                  && decimal.value().compareTo(value) == 0);
    }

    /** Sets a key to a flag. */
    public Builder flag(String key, boolean value) {
      return edit(
          key,
          () -> Optional.of(new CustomFieldValue.Flag(value)),
          new CustomFieldValue.Flag(value)::equals);
    }

    /** Removes a key. */
    public Builder clear(String key) {
      return edit(key, Optional::empty, stored -> false);
    }

    /** Removes every key that the draft does not set. */
    public Builder clearAll() {
      clearsAll = true;
      return this;
    }

    private Builder edit(
        String key,
        Supplier<Optional<CustomFieldValue>> value,
        Predicate<CustomFieldValue> isValue) {
      try {
        TextRules.singleLine(key, CustomFields.MAX_KEY_LENGTH);
        if (key.isEmpty()) {
          throw CustomFields.emptyKey();
        }
        values.put(key, value.get());
      } catch (InvalidValueException e) {
        refused.add(
            new Refused(
                key,
                isValue,
                e.at(LOCATION.member(CodePoints.cut(key, CustomFields.MAX_KEY_LENGTH)))));
      }
      return this;
    }

    public CustomFieldsDraft build() {
      return new CustomFieldsDraft(this);
    }
  }
}
