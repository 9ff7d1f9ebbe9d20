package dev.representatives.application.bulk.stores;

import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import java.util.List;
import java.util.Optional;

/** A document depends on its account. */
final class DocumentFormat implements RowFormat<DocumentNumber, Document> {
  @Override
  public byte[] encode(Document row) {
    return Texts.encode(
        List.of(
            Optional.of(row.number().value()),
            Optional.of(row.account().value()),
            Optional.of(row.invoiceDate().toString()),
            Optional.of(row.dueDate().toString())));
  }

  @Override
  public Document decode(byte[] bytes) {
    var texts = Texts.decode(bytes).stream().map(Optional::orElseThrow).toList();
    return new Document(
        new DocumentNumber(texts.get(0)),
        new AccountNumber(texts.get(1)),
        CalendarDate.parse(texts.get(2)),
        CalendarDate.parse(texts.get(3)));
  }

  @Override
  public DocumentNumber key(Document row) {
    return row.number();
  }

  @Override
  public String text(DocumentNumber key) {
    return key.value();
  }

  @Override
  public Optional<String> owner(Document row) {
    return Optional.of(row.account().value());
  }
}
