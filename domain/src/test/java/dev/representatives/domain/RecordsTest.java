package dev.representatives.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.access.SecretHash;
import dev.representatives.domain.conditional.CurrentState;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.conditional.EntityTags;
import dev.representatives.domain.conditional.Precondition;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.CreateRepresentative;
import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.in.GetDocument;
import dev.representatives.domain.port.in.GetRepresentative;
import dev.representatives.domain.port.in.LinkRepresentative;
import dev.representatives.domain.port.in.ListLinks;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.port.in.SaveDocument;
import dev.representatives.domain.port.in.SaveRepresentative;
import dev.representatives.domain.port.in.UpdateRepresentative;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.Department;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.ExtraInfo;
import dev.representatives.domain.representative.JobTitle;
import dev.representatives.domain.representative.LanguageCode;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.PhoneNumber;
import dev.representatives.domain.representative.ReadOnlyValue;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.representative.RepresentativeType;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record of the domain. */
class RecordsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T17:37:00.123Z");
  private static final TenantId TENANT_ID = new TenantId(1);
  private static final Tenant TENANT = new Tenant(TENANT_ID, new TenantName("acme"));
  private static final ApiKeyId KEY = new ApiKeyId("0123456789abcdef");
  private static final Account ACCOUNT =
      new Account(new AccountNumber("ACCT-001"), new AccountName("Acme"));
  private static final CalendarDate DATE = CalendarDate.parse("2026-11-22");
  private static final Document DOCUMENT =
      new Document(new DocumentNumber("INV-1"), ACCOUNT.number(), DATE, DATE);
  private static final RepresentativeReference REFERENCE = new RepresentativeReference("REP-001");
  private static final RepresentativeDraft DRAFT = RepresentativeDraft.builder().build();
  private static final RepresentativeSnapshot SNAPSHOT =
      RepresentativeSnapshot.withoutLinks(
          Representative.create(REFERENCE, RepresentativeDetails.EMPTY, CustomFields.EMPTY, NOW));
  private static final Link<AccountNumber> LINK = new Link<>(REFERENCE, ACCOUNT.number(), NOW);

  static Stream<Record> records() {
    return Stream.of(
        TENANT,
        TENANT.name(),
        KEY,
        new ApiKeyName("ERP"),
        new ApiKey(
            KEY,
            TENANT,
            Optional.empty(),
            new SecretHash(new byte[32]),
            Set.of(Scope.READ),
            NOW,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Caller(TENANT, KEY),
        new EntityTag("a"),
        EntityTags.ANY,
        CurrentState.UNTAGGED,
        Precondition.NONE,
        Failure.of(FailureCode.STORE_BUSY, "Try again."),
        new Page<>(PageRequest.FIRST, List.of(), 0),
        ACCOUNT,
        ACCOUNT.number(),
        ACCOUNT.name(),
        DATE,
        DOCUMENT,
        DOCUMENT.number(),
        new CustomFieldValue.Text("a"),
        new CustomFieldValue.Decimal(BigDecimal.ONE),
        CustomFields.EMPTY,
        new Department("Sales"),
        new EmailAddress("jsmith@example.com"),
        new ExtraInfo("a"),
        new JobTitle("Account Manager"),
        new LanguageCode("en"),
        LINK,
        LinkedNumbers.none(),
        new PhoneNumber("1"),
        SNAPSHOT.representative(),
        RepresentativeDetails.EMPTY,
        new RepresentativeName("Jane Smith"),
        REFERENCE,
        SNAPSHOT,
        new ReadOnlyValue(Location.field("created_at"), current -> true),
        new RepresentativeType("a"),
        Location.BODY,
        new Violation(Location.BODY, ViolationCode.REQUIRED, "Give it."),
        new AdministerApiKeys.Command(
            TENANT.name(), Optional.empty(), Set.of(Scope.READ), Optional.empty()),
        new CreateRepresentative.Command(TENANT_ID, "REP-001", DRAFT, Precondition.NONE),
        new LinkRepresentative.Command(TENANT_ID, "REP-001", "ACCT-001", Precondition.NONE),
        new Written<>(WriteOutcome.CREATED, LINK),
        new UpdateRepresentative.Command(TENANT_ID, "REP-001", DRAFT, Precondition.NONE),
        new SaveAccount.Command(TENANT_ID, "ACCT-001", Input.of("Acme"), Precondition.NONE),
        new SaveDocument.Command(
            TENANT_ID,
            "INV-1",
            Input.of("ACCT-001"),
            Input.of("2026-11-22"),
            Input.of("2026-11-22"),
            Precondition.NONE),
        new GetAccount.Query(TENANT_ID, "ACCT-001"),
        new GetDocument.Query(TENANT_ID, "INV-1"),
        new GetRepresentative.Query(TENANT_ID, "REP-001"),
        new ListLinks.Query(TENANT_ID, "REP-001", PageRequest.FIRST),
        new SaveRepresentative.Command(TENANT_ID, "REP-001", DRAFT, Precondition.NONE),
        LinkStates.LinkState.NO_REPRESENTATIVE);
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_takes_null_for_none_of_its_components(Record example) throws Exception {
    RecordComponent[] components = example.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = example.getClass().getDeclaredConstructor(types);
    for (int i = 0; i < components.length; i++) {
      if (!types[i].isPrimitive()) {
        var values = new Object[components.length];
        for (int j = 0; j < components.length; j++) {
          values[j] = i == j ? null : components[j].getAccessor().invoke(example);
        }
        assertThatThrownBy(() -> constructor.newInstance(values))
            .as(components[i].getName())
            .isInstanceOf(InvocationTargetException.class)
            .hasCauseInstanceOf(NullPointerException.class);
      }
    }
  }

  @Test
  void there_is_no_representative_that_is_linked_or_has_a_target() {
    assertThat(LinkStates.LinkState.NO_REPRESENTATIVE)
        .isEqualTo(new LinkStates.LinkState(false, false, Optional.empty()));
  }

  @Test
  void a_key_keeps_the_scopes_that_it_was_made_with() {
    var scopes = new HashSet<>(Set.of(Scope.READ));
    var command =
        new AdministerApiKeys.Command(TENANT.name(), Optional.empty(), scopes, Optional.empty());

    scopes.add(Scope.WRITE);

    assertThat(command.scopes()).containsExactly(Scope.READ);
  }
}
