package dev.representatives.adapter.rest.representative;

import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that a list shows of each representative. */
final class ShownFields {
  static final String PARAMETER = "fields";

  private static final Set<String> ALL =
      Stream.of(
              Stream.of("reference"),
              Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName),
              Stream.of(
                  "custom_fields", "accounts_total", "documents_total", "created_at", "updated_at"))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> names;

  private ShownFields(Set<String> names) {
    this.names = names;
  }

  /** All fields, unless the request names some; adds a finding if it names another one. */
  static ShownFields of(HttpRequest<?> request, Violations findings) {
    var wanted =
        Parameters.text(request, PARAMETER)
            .map(text -> Set.copyOf(Arrays.asList(text.split(",", -1))))
            .orElse(ALL);
    if (!ALL.containsAll(wanted)) {
      findings.add(
          Location.parameter(PARAMETER),
          ViolationCode.UNKNOWN_VALUE,
          ALL.stream()
              .sorted()
              .collect(Collectors.joining(", ", "Send some of ", ", with a comma between them.")));
    }
    return new ShownFields(wanted);
  }

  boolean has(String name) {
    return names.contains(name);
  }
}
