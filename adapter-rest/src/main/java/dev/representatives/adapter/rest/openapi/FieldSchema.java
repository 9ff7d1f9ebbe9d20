package dev.representatives.adapter.rest.openapi;

import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeType;
import dev.representatives.domain.text.TextRules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API description says of a field, once for requests and answers. */
public final class FieldSchema {
  private static final int LANGUAGE_LENGTH = 2;

  private FieldSchema() {}

  @Schema(
      type = "string",
      description =
          "The reference of the representative; chosen by the caller, compared by code point.",
      maxLength = TextRules.IDENTIFIER_MAX_LENGTH,
      examples = "REP-001",
      minLength = 1)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Reference {}

  @Schema(
      type = "string",
      description = "The number of an account; chosen by the caller, compared by code point.",
      maxLength = TextRules.IDENTIFIER_MAX_LENGTH,
      examples = "ACCT-001",
      minLength = 1)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface AccountNumber {}

  @Schema(
      type = "string",
      description = "The number of a document; chosen by the caller, compared by code point.",
      maxLength = TextRules.IDENTIFIER_MAX_LENGTH,
      examples = "INV-001",
      minLength = 1)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface DocumentNumber {}

  @Schema(
      type = "string",
      description = "Full name, of one line.",
      maxLength = RepresentativeName.MAX_LENGTH,
      examples = "Jane Smith")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Name {}

  @Schema(
      type = "string",
      description =
          "One @, neither first nor last; a dot between non-empty labels of the domain; no white space.",
      maxLength = EmailAddress.MAX_LENGTH,
      examples = "jsmith@yourcompany.com")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Email {}

  @Schema(
      type = "string",
      description = "Phone number, free text of one line.",
      maxLength = PhoneNumber.MAX_LENGTH,
      examples = "+1 555 0100")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Phone {}

  @Schema(
      type = "string",
      description = "Mobile number, free text of one line.",
      maxLength = PhoneNumber.MAX_LENGTH,
      examples = "+1 555 0101")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface MobilePhone {}

  @Schema(
      type = "string",
      description = "Fax number, free text of one line.",
      maxLength = PhoneNumber.MAX_LENGTH,
      examples = "+1 555 0102")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Fax {}

  /** Any length: text of white space alone, however long, is null. */
  @Schema(
      type = "string",
      description = "ISO 639-1 code of two letters; stored in lower case.",
      examples = "en")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface LanguageSent {}

  @Schema(
      type = "string",
      description =
          "ISO 639-1 code, used in Collections escalation communications. Stored in lower case.",
      maxLength = LANGUAGE_LENGTH,
      examples = "en")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Language {}

  @Schema(
      type = "string",
      description = "Job title, of one line.",
      maxLength = JobTitle.MAX_LENGTH,
      examples = "Account Manager")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Title {}

  @Schema(
      type = "string",
      description = "Department, of one line.",
      maxLength = dev.representatives.domain.representative.Department.MAX_LENGTH,
      examples = "Sales")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Department {}

  @Schema(
      type = "string",
      description = "Classification code or label, of one line.",
      maxLength = RepresentativeType.MAX_LENGTH,
      examples = "INTERNAL")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Type {}

  @Schema(
      type = "string",
      description =
          "The reference of the supervisor: a representative of the tenant, not itself, never in a cycle, with at most 1,000 supervisors one above the other.",
      maxLength = TextRules.IDENTIFIER_MAX_LENGTH,
      examples = "REP-002")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Supervisor {}

  @Schema(
      type = "string",
      description = "Additional free text; may hold tabs and line breaks.",
      maxLength = dev.representatives.domain.representative.ExtraInfo.MAX_LENGTH,
      examples = "Prefers calls before noon.")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface ExtraInfo {}

  @Schema(
      type = "string",
      description = "The name of the account, of one line.",
      maxLength = dev.representatives.domain.receivables.AccountName.MAX_LENGTH,
      examples = "Acme Ltd",
      minLength = 1)
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface AccountName {}

  @Schema(
      type = "string",
      description = "An ISO 8601 calendar date of the years 1000 to 9999.",
      examples = "2026-11-01",
      format = "date")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Date {}

  @Schema(
      type = "string",
      description = "RFC 3339 in UTC, with milliseconds.",
      examples = "2026-11-22T17:37:00.123Z",
      format = "date-time")
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  public @interface Time {}
}
