package dev.representatives.adapter.persistence.representative;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table of representatives. */
@MappedEntity("representatives")
record RepresentativeRow(
    @Id int tenantId,
    byte[] reference,
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
    String customFields,
    long createdAt,
    long updatedAt,
    long version) {}
