package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.representative.RepresentativeField;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes the wanted fields of a representative in a list; an unset field is null. */
@Singleton
final class ListedSerializer implements Serializer<ListedResponse> {
  @Override
  public void serialize(
      Encoder encoder,
      EncoderContext context,
      Argument<? extends ListedResponse> type,
      ListedResponse response)
      throws IOException {
    var fields = response.fields();
    var entry = response.entry();
    var representative = entry.representative();
    var body = encoder.encodeObject(type);
    text(body, fields, "reference", representative.reference().value());
    for (var field : RepresentativeField.values()) {
      text(body, fields, field.fieldName(), representative.details().text(field).orElse(null));
    }
    if (fields.has("custom_fields")) {
      RepresentativeSerializer.customFields(body, representative.customFields());
    }
    total(body, fields, "accounts_total", entry.accountsTotal());
    total(body, fields, "documents_total", entry.documentsTotal());
    text(body, fields, "created_at", Responses.time(representative.createdAt()));
    text(body, fields, "updated_at", Responses.time(representative.updatedAt()));
    body.finishStructure();
  }

  private static void text(Encoder body, ShownFields fields, String name, @Nullable String value)
      throws IOException {
    if (fields.has(name)) {
      RepresentativeSerializer.text(body, name, value);
    }
  }

  private static void total(Encoder body, ShownFields fields, String name, long value)
      throws IOException {
    if (fields.has(name)) {
      body.encodeKey(name);
      body.encodeLong(value);
    }
  }
}
