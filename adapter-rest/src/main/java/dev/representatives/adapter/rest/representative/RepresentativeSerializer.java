package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.JsonBody.Warning;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeField;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Writes a representative with every field; an unset field is null. */
@Singleton
final class RepresentativeSerializer implements Serializer<RepresentativeResponse> {
  private static final Argument<Object> MEMBERS = Argument.OBJECT_ARGUMENT;

  @Override
  public void serialize(
      Encoder encoder,
      EncoderContext context,
      Argument<? extends RepresentativeResponse> type,
      RepresentativeResponse response)
      throws IOException {
    var snapshot = response.snapshot();
    var representative = snapshot.representative();
    var body = encoder.encodeObject(type);
    text(body, "reference", representative.reference().value());
    fields(body, representative.details());
    customFields(body, representative.customFields());
    numbers(body, "accounts", snapshot.accounts());
    numbers(body, "documents", snapshot.documents());
    text(body, "created_at", Responses.time(representative.createdAt()));
    text(body, "updated_at", Responses.time(representative.updatedAt()));
    warnings(body, response.warnings());
    body.finishStructure();
  }

  private static void fields(Encoder body, RepresentativeDetails details) throws IOException {
    for (var field : RepresentativeField.values()) {
      text(body, field.fieldName(), details.text(field).orElse(null));
    }
  }

  static void customFields(Encoder body, CustomFields customFields) throws IOException {
    body.encodeKey("custom_fields");
    var namespaces = body.encodeObject(MEMBERS);
    namespaces.encodeKey("collections");
    var collections = namespaces.encodeObject(MEMBERS);
    for (var entry : customFields.values().entrySet()) {
      collections.encodeKey(entry.getKey());
      value(collections, entry.getValue());
    }
    collections.finishStructure();
    namespaces.finishStructure();
  }

  private static void value(Encoder collections, CustomFieldValue value) throws IOException {
    if (value instanceof CustomFieldValue.Text text) {
      collections.encodeString(text.value());
    } else if (value instanceof CustomFieldValue.Decimal decimal) {
      collections.encodeBigDecimal(decimal.value());
    } else {
      collections.encodeBoolean(((CustomFieldValue.Flag) value).value());
    }
  }

  private static void numbers(Encoder body, String name, LinkedNumbers<?> numbers)
      throws IOException {
    body.encodeKey(name);
    var array = body.encodeArray(MEMBERS);
    for (LinkedNumber number : numbers.first()) {
      array.encodeString(number.value());
    }
    array.finishStructure();
    body.encodeKey(name + "_total");
    body.encodeLong(numbers.total());
  }

  private static void warnings(Encoder body, List<Warning> warnings) throws IOException {
    if (warnings.isEmpty()) {
      return;
    }
    body.encodeKey("warnings");
    var array = body.encodeArray(MEMBERS);
    for (var warning : warnings) {
      var members = array.encodeObject(MEMBERS);
      text(members, "pointer", warning.pointer());
      text(members, "code", warning.code());
      text(members, "detail", warning.detail());
      if (warning.didYouMean() != null) {
        text(members, "did_you_mean", warning.didYouMean());
      }
      members.finishStructure();
    }
    array.finishStructure();
  }

  static void text(Encoder members, String name, @Nullable String value) throws IOException {
    members.encodeKey(name);
    if (value == null) {
      members.encodeNull();
    } else {
      members.encodeString(value);
    }
  }
}
