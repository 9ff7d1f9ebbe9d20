package dev.representatives.adapter.rest.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.representatives.domain.escalation.Recipient;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeReference;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Locale;

/** A recipient of an escalation. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
record RecipientResponse(
    String reference,
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String mobilePhone,
    @Nullable String fax,
    @Nullable String language,
    int level,
    String via,
    List<String> of,
    boolean reachable,
    @Nullable String unreachableReason) {

  static RecipientResponse of(Recipient recipient) {
    var contact = recipient.contact();
    return new RecipientResponse(
        contact.reference().value(),
        text(recipient, RepresentativeField.NAME),
        text(recipient, RepresentativeField.EMAIL),
        text(recipient, RepresentativeField.PHONE),
        text(recipient, RepresentativeField.MOBILE_PHONE),
        text(recipient, RepresentativeField.FAX),
        text(recipient, RepresentativeField.LANGUAGE),
        recipient.level(),
        recipient.via().name().toLowerCase(Locale.ROOT),
        recipient.of().stream().map(RepresentativeReference::value).toList(),
        contact.isReachable(),
        contact.unreachableReason().map(Enum::name).orElse(null));
  }

  @Nullable private static String text(Recipient recipient, RepresentativeField field) {
    return recipient.contact().details().text(field).orElse(null);
  }
}
