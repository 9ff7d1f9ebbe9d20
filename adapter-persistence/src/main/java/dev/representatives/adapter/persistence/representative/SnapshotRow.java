package dev.representatives.adapter.persistence.representative;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A row of the one statement that reads a representative with its links: first the representative
 * and its totals, then the numbers, of which only the part and the item are set.
 */
@Introspected
record SnapshotRow(
    int part,
    byte[] item,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobilePhone,
    @Nullable String fax,
    @Nullable String language,
    @Nullable String title,
    @Nullable String department,
    @Nullable String representativeType,
    @Nullable byte[] supervisorReference,
    @Nullable String extraInfo,
    @Nullable String customFields,
    @Nullable Long createdAt,
    @Nullable Long updatedAt,
    @Nullable Long version,
    @Nullable Long accountsTotal,
    @Nullable Long documentsTotal) {

  static final int REPRESENTATIVE = 0;
  static final int ACCOUNT = 1;
  static final int DOCUMENT = 2;
}
