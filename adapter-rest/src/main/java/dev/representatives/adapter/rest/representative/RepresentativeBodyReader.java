package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Location;
import io.micronaut.json.tree.JsonNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads the body of a POST, PUT or PATCH of a representative. */
final class RepresentativeBodyReader {
  private static final String REFERENCE = "reference";
  private static final String CUSTOM_FIELDS = "custom_fields";
  private static final String COLLECTIONS = "collections";
  private static final Collection<String> KNOWN_FIELDS =
      Stream.concat(
              Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName),
              Stream.of(REFERENCE, CUSTOM_FIELDS))
          .toList();
  private static final int SHOWN_KEY = 100;

  private final RepresentativeDraft.Builder draft = RepresentativeDraft.builder();
  private final CustomFieldsDraft.Builder customFields = CustomFieldsDraft.builder();
  private final JsonBody body;
  private final String referenceInPath;
  private final boolean nullClearsCustomFields;

  private RepresentativeBodyReader(
      JsonBody body, String referenceInPath, boolean nullClearsCustomFields) {
    this.body = body;
    this.referenceInPath = referenceInPath;
    this.nullClearsCustomFields = nullClearsCustomFields;
  }

  /** Reads the body of a full write, in which null and absent are equivalent. */
  static RepresentativeDraft read(JsonBody body, String referenceInPath) {
    return new RepresentativeBodyReader(body, referenceInPath, false).draft();
  }

  /** Reads the body of a merge patch, in which null clears a field. */
  static RepresentativeDraft readPatch(JsonBody body, String referenceInPath) {
    return new RepresentativeBodyReader(body, referenceInPath, true).draft();
  }

  private RepresentativeDraft draft() {
    body.entries().forEach(entry -> field(entry.getKey(), entry.getValue()));
    draft.customFields(customFields.build());
    body.refuseUnknown();
    return draft.build();
  }

  private void field(String name, JsonNode value) {
    var field = RepresentativeField.named(name);
    if (field.isPresent()) {
      text(field.get(), value);
    } else if (name.equals(CUSTOM_FIELDS)) {
      customFields(value);
    } else if (name.equals(REFERENCE)) {
      body.requireKey(REFERENCE, referenceInPath);
    } else {
      ReadOnlyField.named(name)
          .ifPresentOrElse(
              readOnly -> readOnly(readOnly, value),
              () -> body.unknown(Location.BODY, name, KNOWN_FIELDS));
    }
  }

  private void readOnly(ReadOnlyField field, JsonNode value) {
    body.readOnly(field.location());
    if (body.isStrict()) {
      draft.readOnly(field.value(value));
    }
  }

  private void text(RepresentativeField field, JsonNode value) {
    if (value.isString()) {
      draft.set(field, value.getStringValue());
    } else if (value.isNull()) {
      draft.clear(field);
    } else {
      body.wrongType(field.location(), "a string or null", value);
    }
  }

  private void customFields(JsonNode value) {
    var location = Location.field(CUSTOM_FIELDS);
    if (value.isObject()) {
      for (var entry : value.entries()) {
        if (entry.getKey().equals(COLLECTIONS)) {
          collections(entry.getValue());
        } else {
          body.unknown(location, entry.getKey(), List.of(COLLECTIONS));
        }
      }
    } else if (value.isNull()) {
      clearCustomFields();
    } else {
      body.wrongType(location, "an object or null", value);
    }
  }

  private void collections(JsonNode value) {
    if (value.isObject()) {
      value.entries().forEach(entry -> customField(entry.getKey(), entry.getValue()));
    } else if (value.isNull()) {
      clearCustomFields();
    } else {
      body.wrongType(CustomFieldsDraft.LOCATION, "an object or null", value);
    }
  }

  private void clearCustomFields() {
    if (nullClearsCustomFields) {
      customFields.clearAll();
    }
  }

  private void customField(String key, JsonNode value) {
    if (value.isString()) {
      customFields.text(key, value.getStringValue());
    } else if (value.isNumber()) {
      customFields.number(key, value.getBigDecimalValue());
    } else if (value.isBoolean()) {
      customFields.flag(key, value.getBooleanValue());
    } else if (value.isNull()) {
      customFields.clear(key);
    } else {
      body.wrongType(
          CustomFieldsDraft.LOCATION.member(CodePoints.cut(key, SHOWN_KEY)),
          "a string, number, boolean or null",
          value);
    }
  }
}
