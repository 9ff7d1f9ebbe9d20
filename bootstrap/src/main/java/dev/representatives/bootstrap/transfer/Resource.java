package dev.representatives.bootstrap.transfer;

import dev.representatives.domain.representative.RepresentativeField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a file contains: one line for each of its entries. */
public enum Resource {
  REPRESENTATIVES(
      Stream.concat(
              Stream.of("reference"),
              Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName))
          .toList(),
      List.of("accounts_total", "documents_total", "created_at", "updated_at"),
      Set.of("reference")),
  ACCOUNTS(List.of("account_number", "name"), List.of(), Set.of("account_number")),
  DOCUMENTS(
      List.of("document_number", "account_number", "invoice_date", "due_date"),
      List.of(),
      Set.of("document_number")),
  LINKS(
      List.of("reference", "account_number", "document_number"),
      List.of("linked_at"),
      Set.of("reference"));

  @SuppressWarnings("ImmutableEnumChecker") // it is immutable
  private final List<String> texts;

  @SuppressWarnings("ImmutableEnumChecker") // it is immutable
  private final List<String> readOnly;

  @SuppressWarnings("ImmutableEnumChecker") // it is immutable
  private final Set<String> required;

  /**
   * Defines a resource.
   *
   * @param texts the fields with text, in the order of columns
   * @param readOnly the fields that only the service sets
   * @param required the fields that each line needs
   */
  Resource(List<String> texts, List<String> readOnly, Set<String> required) {
    this.texts = texts;
    this.readOnly = readOnly;
    this.required = required;
  }

  List<String> texts() {
    return texts;
  }

  List<String> readOnly() {
    return readOnly;
  }

  Set<String> required() {
    return required;
  }

  /** The last segment of the path of its list, and of its bulk. */
  String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As in the command line. */
  @Override
  public String toString() {
    return path();
  }
}
