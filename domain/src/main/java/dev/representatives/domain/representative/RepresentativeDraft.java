package dev.representatives.domain.representative;

import dev.representatives.domain.text.CodePoints;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requested contents of a representative, not yet validated. Created by {@link #builder()};
 * immutable.
 */
public final class RepresentativeDraft {
  private final Map<RepresentativeField, Input<String>> inputs;
  private final CustomFieldsDraft customFields;
  private final List<ReadOnlyValue> readOnlyValues;

  private RepresentativeDraft(Builder builder) {
    this.inputs = new EnumMap<>(builder.inputs);
    this.customFields = builder.customFields;
    this.readOnlyValues = List.copyOf(builder.readOnlyValues);
  }

  /** Starts an empty draft. */
  public static Builder builder() {
    return new Builder();
  }

  /** The input for a field; empty text or only white space clears it. */
  public Input<String> input(RepresentativeField field) {
    return inputs.getOrDefault(field, Input.absent());
  }

  /** Returns this draft as a full write, which clears every field that it does not mention. */
  public RepresentativeDraft clearingTheRest() {
    var full = new Builder();
    for (var field : RepresentativeField.values()) {
      full.inputs.put(field, Input.cleared());
    }
    full.inputs.putAll(inputs);
    full.customFields = customFields;
    full.readOnlyValues.addAll(readOnlyValues);
    return full.build();
  }

  /**
   * Rejects values of read-only fields, unless they equal the current values.
   *
   * @param current the current state; empty when the representative does not exist, so that no
   *     value is current
   */
  public void checkReadOnlyValues(Optional<RepresentativeSnapshot> current, Violations violations) {
    readOnlyValues.stream()
        .filter(value -> current.filter(value.isCurrent()).isEmpty())
        .forEach(
            value ->
                violations.add(
                    value.location(),
                    ViolationCode.READ_ONLY_FIELD,
                    "The field cannot be set; leave it out, or send its current value."));
  }

  /** The requested changes of the custom fields. */
  public CustomFieldsDraft customFields() {
    return customFields;
  }

  /** Builds a draft. If a field is set twice, the last value wins. */
  public static final class Builder {
    private final Map<RepresentativeField, Input<String>> inputs =
        new EnumMap<>(RepresentativeField.class);
    private final List<ReadOnlyValue> readOnlyValues = new ArrayList<>();
    private CustomFieldsDraft customFields = CustomFieldsDraft.EMPTY;

    private Builder() {}

    /** Sets a field; empty text or only white space clears it. */
    public Builder set(RepresentativeField field, String value) {
      inputs.put(field, CodePoints.isBlank(value) ? Input.cleared() : Input.of(value));
      return this;
    }

    /** Clears a field. */
    public Builder clear(RepresentativeField field) {
      inputs.put(field, Input.cleared());
      return this;
    }

    /** Sets the requested changes of the custom fields. */
    public Builder customFields(CustomFieldsDraft draft) {
      customFields = draft;
      return this;
    }

    /** Adds a value of a read-only field, which is rejected unless it is current. */
    public Builder readOnly(ReadOnlyValue value) {
      readOnlyValues.add(value);
      return this;
    }

    public RepresentativeDraft build() {
      return new RepresentativeDraft(this);
    }
  }
}
