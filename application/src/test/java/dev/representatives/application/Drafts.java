package dev.representatives.application;

import static dev.representatives.domain.representative.RepresentativeField.EMAIL;
import static dev.representatives.domain.representative.RepresentativeField.NAME;
import static dev.representatives.domain.representative.RepresentativeField.SUPERVISOR_REPRESENTATIVE_REFERENCE;

import dev.representatives.domain.FieldSamples;
import dev.representatives.domain.representative.CustomFieldsDraft;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import java.util.Random;

/** Drafts of representatives. */
public final class Drafts {
  public static final RepresentativeDraft NOTHING = RepresentativeDraft.builder().build();

  /** A draft that violates three rules. */
  public static final RepresentativeDraft INVALID =
      RepresentativeDraft.builder()
          .set(EMAIL, "jane")
          .set(SUPERVISOR_REPRESENTATIVE_REFERENCE, "NOBODY")
          .customFields(CustomFieldsDraft.builder().text("", "no key").build())
          .build();

  /** The supervisor in a draft of {@link #random}. */
  public static final String BOSS = "BOSS";

  private Drafts() {}

  public static RepresentativeDraft named(String name) {
    return saying(NAME, name);
  }

  public static RepresentativeDraft supervisedBy(String reference) {
    return saying(SUPERVISOR_REPRESENTATIVE_REFERENCE, reference);
  }

  public static RepresentativeDraft saying(RepresentativeField field, String value) {
    return RepresentativeDraft.builder().set(field, value).build();
  }

  public static RepresentativeDraft clearing(RepresentativeField field) {
    return RepresentativeDraft.builder().clear(field).build();
  }

  public static RepresentativeDraft custom(CustomFieldsDraft.Builder fields) {
    return RepresentativeDraft.builder().customFields(fields.build()).build();
  }

  /** Sets some fields, clears others, and does not mention the rest. */
  public static RepresentativeDraft random(Random random) {
    var draft = RepresentativeDraft.builder();
    for (var field : RepresentativeField.values()) {
      switch (random.nextInt(3)) {
        case 0 -> draft.set(field, value(field, random.nextInt(3)));
        case 1 -> draft.clear(field);
        default -> {}
      }
    }
    var custom = CustomFieldsDraft.builder();
    for (int i = 0; i < 3; i++) {
      switch (random.nextInt(3)) {
        case 0 -> custom.text("key " + i, "value " + random.nextInt(3));
        case 1 -> custom.clear("key " + i);
        default -> {}
      }
    }
    return draft.customFields(custom.build()).build();
  }

  /** Returns one of several valid values of the field. */
  public static String value(RepresentativeField field, int number) {
    return field == SUPERVISOR_REPRESENTATIVE_REFERENCE ? BOSS : FieldSamples.of(field, number);
  }
}
