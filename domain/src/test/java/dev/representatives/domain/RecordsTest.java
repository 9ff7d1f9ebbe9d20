package dev.representatives.domain;

import static java.util.Map.entry;
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
import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.escalation.Recipient;
import dev.representatives.domain.escalation.UnknownNumber;
import dev.representatives.domain.failure.Failure;
import dev.representatives.domain.failure.FailureCode;
import dev.representatives.domain.hierarchy.Report;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.hierarchy.Supervisor;
import dev.representatives.domain.hierarchy.SupervisorChain;
import dev.representatives.domain.idempotency.IdempotencyEntry;
import dev.representatives.domain.idempotency.IdempotencyKey;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.idempotency.RepeatableRequest;
import dev.representatives.domain.idempotency.RepeatableResult;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.listing.ListedRepresentative;
import dev.representatives.domain.listing.RepresentativeFilter;
import dev.representatives.domain.listing.RepresentativePosition;
import dev.representatives.domain.listing.RepresentativeSelection;
import dev.representatives.domain.outcome.WriteMode;
import dev.representatives.domain.outcome.WriteOutcome;
import dev.representatives.domain.outcome.Written;
import dev.representatives.domain.paging.CursorPage;
import dev.representatives.domain.paging.CursorRequest;
import dev.representatives.domain.paging.Page;
import dev.representatives.domain.paging.PageAsOf;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.port.in.Escalate;
import dev.representatives.domain.port.out.LinkStates;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.CalendarDate;
import dev.representatives.domain.receivables.Document;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.HandedOver;
import dev.representatives.domain.representative.Link;
import dev.representatives.domain.representative.LinkChanges;
import dev.representatives.domain.representative.LinkKey;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.ReadOnlyValue;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.tenant.Tenant;
import dev.representatives.domain.tenant.TenantId;
import dev.representatives.domain.tenant.TenantName;
import dev.representatives.domain.validation.Input;
import dev.representatives.domain.validation.Location;
import dev.representatives.domain.validation.Violation;
import dev.representatives.domain.validation.ViolationCode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules for every record of the domain; the values of fields are in {@code
 * RepresentativeDetailsTest}.
 */
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
  private static final RepresentativeSnapshot SNAPSHOT =
      RepresentativeSnapshot.withoutLinks(
          Representative.create(REFERENCE, RepresentativeDetails.EMPTY, CustomFields.EMPTY, NOW));
  private static final RepresentativePosition POSITION = new RepresentativePosition("", REFERENCE);
  private static final Link<AccountNumber> LINK = new Link<>(REFERENCE, ACCOUNT.number(), NOW);

  /** Example values for the components of commands and queries. */
  private static final Map<Class<?>, Object> COMPONENTS =
      Map.ofEntries(
          entry(TenantId.class, TENANT_ID),
          entry(TenantName.class, TENANT.name()),
          entry(String.class, "REP-001"),
          entry(RepresentativeDraft.class, RepresentativeDraft.builder().build()),
          entry(Precondition.class, Precondition.NONE),
          entry(WriteMode.class, WriteMode.COMMIT),
          entry(Input.class, Input.of("a")),
          entry(List.class, List.of()),
          entry(Map.class, Map.of()),
          entry(PageRequest.class, PageRequest.FIRST),
          entry(CursorRequest.class, CursorRequest.FIRST),
          entry(ReportDepth.class, ReportDepth.DIRECT),
          entry(EscalationLevels.class, EscalationLevels.DEFAULT),
          entry(Set.class, Set.of(Scope.READ)),
          entry(Optional.class, Optional.empty()),
          entry(boolean.class, true));

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
        new IdempotencyKey("a"),
        new IdempotencyEntry(NOW, Optional.empty()),
        new KeptResponse("a", "201"),
        new RepeatableRequest<String>(new IdempotencyKey("a"), "a", state -> state),
        new RepeatableResult(Optional.empty(), "201"),
        new Page<>(PageRequest.FIRST, List.of(), 0),
        CursorRequest.FIRST,
        new CursorPage<>(1, List.of(), Optional.empty()),
        new PageAsOf<>(new CursorPage<>(1, List.of(), Optional.empty()), NOW),
        RepresentativeSelection.ALL,
        RepresentativeSelection.ALL.sort(),
        new RepresentativeSelection.Condition(RepresentativeFilter.LANGUAGE, "de"),
        POSITION,
        new ListedRepresentative(POSITION, SNAPSHOT.representative(), 0, 0),
        new Deletion(REFERENCE, NOW),
        new LinkKey(REFERENCE, ACCOUNT.number()),
        new Supervisor(REFERENCE, Optional.empty(), Optional.empty()),
        new SupervisorChain(List.of(), false),
        new Report(REFERENCE, Optional.empty(), Optional.empty(), 1, REFERENCE),
        ACCOUNT,
        ACCOUNT.number(),
        ACCOUNT.name(),
        DATE,
        DOCUMENT,
        DOCUMENT.number(),
        new CustomFieldValue.Text("a"),
        new CustomFieldValue.Decimal(BigDecimal.ONE),
        CustomFields.EMPTY,
        LINK,
        LinkedNumbers.none(),
        SNAPSHOT.representative(),
        REFERENCE,
        SNAPSHOT,
        new ReadOnlyValue(Location.field("created_at"), current -> true),
        Location.BODY,
        new Violation(Location.BODY, ViolationCode.REQUIRED, "Give it."),
        new HandedOver(HandedOver.Links.NONE, HandedOver.Links.NONE, 0),
        HandedOver.Links.NONE,
        new LinkChanges<>(List.of(ACCOUNT.number()), List.of(), 0),
        new RemovalLimit(0),
        new Written<>(WriteOutcome.CREATED, LINK),
        LinkStates.LinkState.NO_REPRESENTATIVE,
        new Contact(REFERENCE, RepresentativeDetails.EMPTY),
        new Recipient(
            new Contact(REFERENCE, RepresentativeDetails.EMPTY),
            0,
            Recipient.Via.ACCOUNT,
            List.of()),
        new Escalation(
            ACCOUNT.number(), EscalationLevels.DEFAULT, OptionalInt.empty(), 0, List.of()),
        new UnknownNumber(ACCOUNT.number(), Failure.of(FailureCode.ACCOUNT_NOT_FOUND, "No.")),
        new Escalate.SentNumber(Location.BODY, Optional.empty()),
        new Escalate.BatchQuery(TENANT_ID, List.of(), List.of(), EscalationLevels.DEFAULT));
  }

  /** The commands and queries of all inbound ports. */
  static Stream<Record> commands() throws IOException, URISyntaxException {
    var classes =
        Path.of(
            AdministerApiKeys.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String ports = AdministerApiKeys.class.getPackageName();
    try (var files = Files.list(classes.resolve(ports.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\$(Command|Query)\\.class"))
          .map(name -> command(ports + "." + name.substring(0, name.indexOf('.'))))
          .toList()
          .stream();
    }
  }

  private static Record command(String name) {
    try {
      Class<?> type = Class.forName(name);
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Object[] values = Arrays.stream(types).map(COMPONENTS::get).toArray();
      return (Record) type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("there is no example of a component of " + name, e);
    }
  }

  @ParameterizedTest
  @MethodSource({"records", "commands"})
  void a_record_rejects_null_for_each_component(Record example) throws Exception {
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
  void a_key_keeps_the_scopes_that_it_was_created_with() {
    var scopes = new HashSet<>(Set.of(Scope.READ));
    var command =
        new AdministerApiKeys.Command(TENANT.name(), Optional.empty(), scopes, Optional.empty());

    scopes.add(Scope.WRITE);

    assertThat(command.scopes()).containsExactly(Scope.READ);
  }
}
