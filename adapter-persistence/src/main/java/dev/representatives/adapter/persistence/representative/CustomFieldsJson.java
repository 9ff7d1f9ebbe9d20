package dev.representatives.adapter.persistence.representative;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;

/**
 * Custom fields as one JSON object in one column. They are written and read as text, because the
 * JSON types of databases convert long numbers to doubles.
 */
final class CustomFieldsJson {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER).build();

  private CustomFieldsJson() {}

  static String write(CustomFields customFields) {
    var text = new StringWriter();
    try (var generator = JSON.createGenerator(text)) {
      generator.writeStartObject();
      for (var field : customFields.values().entrySet()) {
        generator.writeFieldName(field.getKey());
        write(generator, field.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, CustomFieldValue value) throws IOException {
    if (value instanceof CustomFieldValue.Text text) {
      generator.writeString(text.value());
    } else if (value instanceof CustomFieldValue.Decimal decimal) {
      generator.writeNumber(decimal.value());
    } else {
      generator.writeBoolean(((CustomFieldValue.Flag) value).value());
    }
  }

  static CustomFields read(String text) {
    var values = new LinkedHashMap<String, CustomFieldValue>();
    try (var parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        values.put(key, read(parser));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CustomFields(values);
  }

  private static CustomFieldValue read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new CustomFieldValue.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new CustomFieldValue.Decimal(parser.getDecimalValue());
      case VALUE_TRUE -> new CustomFieldValue.Flag(true);
      case VALUE_FALSE -> new CustomFieldValue.Flag(false);
      default -> throw new IOException("a custom field is text, a number or a flag");
    };
  }
}
