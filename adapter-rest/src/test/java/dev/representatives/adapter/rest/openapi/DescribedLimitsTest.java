package dev.representatives.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.SentRequest;
import dev.representatives.adapter.rest.bulk.BulkLimits;
import dev.representatives.adapter.rest.http.HttpLimits;
import dev.representatives.adapter.rest.idempotency.IdempotencyLimits;
import dev.representatives.adapter.rest.problem.ProblemLimits;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.domain.conditional.EntityTag;
import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.escalation.Contact;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.EscalationLevels;
import dev.representatives.domain.hierarchy.ReportDepth;
import dev.representatives.domain.idempotency.KeptResponse;
import dev.representatives.domain.listing.Deletion;
import dev.representatives.domain.listing.SearchWords;
import dev.representatives.domain.paging.PageRequest;
import dev.representatives.domain.port.in.bulk.WriteInBulk;
import dev.representatives.domain.receivables.AccountName;
import dev.representatives.domain.representative.CustomFieldValue;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.EmailAddress;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.RemovalLimit;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.representative.RepresentativeName;
import dev.representatives.domain.representative.Supervision;
import dev.representatives.domain.text.TextRules;
import dev.representatives.domain.validation.ViolationCode;
import dev.representatives.domain.validation.Violations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The limits of the API description are exactly those of the program. */
class DescribedLimitsTest {
  private static final Set<String> KEYWORDS =
      Set.of(
          "minLength", "maxLength", "minimum", "maximum", "maxItems", "maxProperties", "default");
  private static final int LONGER_THAN_ANY_FIELD = 1 << 17;
  private static final int DATE = "2026-11-01".length();

  /** For texts of the service, which may become longer than they are today. */
  private static final int ROOM = 100;

  private static final int ROOM_OF_POINTER = 300;
  private static final int ROOM_OF_DETAIL = 2000;

  private final WrittenDescription description = new WrittenDescription();
  private final Map<String, Object> expected = new TreeMap<>();

  @Test
  void every_limit_is_that_of_the_code() throws IOException {
    fieldsOfRepresentatives();
    customFields();
    receivables();
    escalations();
    parameters();
    links();
    bulk();
    pages();
    hierarchy();
    cursors();
    representativeList();
    dataQuality();
    handOver();
    problems();
    headers();

    var described = new TreeMap<String, Object>();
    description
        .valuesOf(KEYWORDS)
        .forEach((pointer, value) -> described.put(pointer, ((Number) value).longValue()));
    assertThat(described).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void texts_of_the_service_have_room() {
    assertThat(Arrays.stream(ProblemType.values()))
        .allSatisfy(
            type -> {
              assertThat(type.uri()).hasSizeLessThanOrEqualTo(ROOM);
              assertThat(type.title()).hasSizeLessThanOrEqualTo(ROOM);
            });
    assertThat(Arrays.stream(RepresentativeField.values()))
        .allSatisfy(field -> assertThat(field.fieldName()).hasSizeLessThanOrEqualTo(ROOM));
    assertThat(HttpLimits.pointer()).isLessThanOrEqualTo(ROOM_OF_POINTER);
  }

  @Test
  void sentences_name_the_limits_of_the_domain() {
    assertThat(
            description.at(
                "/paths/~1api~1v1~1ingest~1representatives~1{reference}/get/description"))
        .asString()
        .contains(
            "the first %1$,d linked accounts and the first %1$,d linked documents"
                .formatted(LinkedNumbers.SHOWN));
    for (var schema : new String[] {"Representative", "RepresentativeFields"}) {
      assertThat(
              description.at(
                  "/components/schemas/"
                      + schema
                      + "/properties/supervisor_representative_reference/description"))
          .asString()
          .contains("at most %,d supervisors".formatted(Supervision.MAX_LEVELS));
    }
    assertThat(
            description.at(
                "/paths/~1api~1v1~1ingest~1representatives~1{reference}~1supervisors/get/description"))
        .asString()
        .contains("At most %,d levels".formatted(Supervision.MAX_LEVELS));
    assertThat(description.at("/components/schemas/CustomFieldValue/description"))
        .asString()
        .contains("at most %,d characters".formatted(CustomFieldValue.Text.MAX_LENGTH))
        .contains("at most %d digits".formatted(CustomFieldValue.Decimal.MAX_DIGITS));
    assertThat(description.at("/components/schemas/EscalationNumbers/description"))
        .asString()
        .contains("1 to %,d documents and accounts".formatted(Escalation.MAX_NUMBERS));
    assertThat(description.at("/components/schemas/Recipients/description"))
        .asString()
        .contains("The first %,d people".formatted(Escalation.SHOWN));
    for (var place :
        new String[] {
          "/paths/~1api~1v1~1ingest~1deletions/get", "/components/parameters/DeletedSince"
        }) {
      assertThat(description.at(place + "/description"))
          .asString()
          .contains("the last %d days".formatted(Deletion.LISTED.toDays()));
    }
    assertThat(description.at("/components/parameters/Limit/description"))
        .asString()
        .contains("Values above %1$d are treated as %1$d".formatted(PageRequest.MAX_LIMIT));
    assertThat(description.at("/components/parameters/MaxRemovals/description"))
        .asString()
        .contains("if there are more than " + RemovalLimit.UNLIMITED_LINKS);
    assertThat(description.at("/components/parameters/Atomic/description"))
        .asString()
        .contains("at most %,d lines".formatted(WriteInBulk.MAX_ATOMIC_LINES));
    assertThat(description.at("/components/responses/TooManyLines/description"))
        .asString()
        .contains("more than %,d elements".formatted(BulkLimits.ELEMENTS))
        .contains("or %d MiB".formatted(BulkLimits.ARRAY >> 20))
        .contains("more than %,d lines".formatted(WriteInBulk.MAX_ATOMIC_LINES));
    String hours = KeptResponse.LIFETIME.toHours() + " hours";
    assertThat(description.at("/components/parameters/IdempotencyKey/description"))
        .asString()
        .contains("for " + hours);
    assertThat(ProblemType.IDEMPOTENCY_KEY_REUSED.meaning()).contains("within " + hours);
    assertThat(description.at("/components/parameters/RequestId/description"))
        .asString()
        .contains("1 to %d visible".formatted(SentRequest.MAX_ID));
  }

  private void fieldsOfRepresentatives() {
    String response = "/schemas/Representative/properties/";
    String request = "/schemas/RepresentativeFields/properties/";
    for (var field : RepresentativeField.values()) {
      var limit = limitOf(field);
      maxLength(response + field.fieldName(), limit.orElse(field.maxLength()));
      maxLength(request + field.fieldName(), limit.orElse(HttpLimits.string()));
    }
    maxLength(request + "reference", HttpLimits.string());
    for (var linked : new String[] {"accounts", "documents"}) {
      expect(response + linked + "/maxItems", LinkedNumbers.SHOWN);
      range(response + linked + "_total", 0, Long.MAX_VALUE);
    }
    expect(response + "warnings/maxItems", HttpLimits.warnings());
    maxLength("/schemas/Warning/properties/pointer", ROOM_OF_POINTER);
    maxLength("/schemas/Warning/properties/detail", ROOM_OF_DETAIL);
    maxLength("/schemas/Warning/properties/did_you_mean", ROOM);
    maxLength("/schemas/Timestamp", HttpLimits.timestamp());
  }

  /** The maximum length of a value that the domain accepts, if there is a limit. */
  private static OptionalInt limitOf(RepresentativeField field) {
    if (!isTooLong(field, LONGER_THAN_ANY_FIELD)) {
      return OptionalInt.empty();
    }
    int accepted = 0;
    int refused = LONGER_THAN_ANY_FIELD;
    while (refused - accepted > 1) {
      int middle = (accepted + refused) / 2;
      if (isTooLong(field, middle)) {
        refused = middle;
      } else {
        accepted = middle;
      }
    }
    return OptionalInt.of(accepted);
  }

  private static boolean isTooLong(RepresentativeField field, int length) {
    var violations = new Violations();
    var draft = RepresentativeDraft.builder().set(field, "x".repeat(length)).build();
    RepresentativeDetails.EMPTY.with(draft, violations);
    return violations.found().stream()
        .anyMatch(violation -> violation.code() == ViolationCode.TOO_LONG);
  }

  private void customFields() {
    expect("/schemas/CustomFieldValues/maxProperties", CustomFields.MAX_KEYS);
    maxLength("/schemas/CustomFieldValue", CustomFieldValue.Text.MAX_LENGTH);
    String collections = "/schemas/CustomFieldsChange/properties/collections";
    maxLength(collections + "/additionalProperties", CustomFieldValue.Text.MAX_LENGTH);
    for (var keys : new String[] {"/schemas/CustomFieldValues", collections}) {
      length(keys + "/propertyNames", CustomFields.MAX_KEY_LENGTH);
    }
  }

  private void receivables() {
    for (var key : new String[] {"Reference", "AccountNumber", "DocumentNumber", "Number"}) {
      length("/schemas/" + key, TextRules.IDENTIFIER_MAX_LENGTH);
    }
    maxLength("/schemas/AccountFields/properties/account_number", HttpLimits.string());
    maxLength("/schemas/DocumentFields/properties/document_number", HttpLimits.string());
    length("/schemas/AccountName", AccountName.MAX_LENGTH);
    maxLength("/schemas/Date", DATE);
  }

  private void escalations() {
    String person = "/schemas/Recipient/properties/";
    for (var field : Contact.FIELDS) {
      maxLength(person + field.fieldName(), limitOf(field).orElse(field.maxLength()));
    }
    range(person + "level", 0, EscalationLevels.MAX);
    expect(person + "of/maxItems", Escalation.SHOWN);
    maxLength(person + "unreachable_reason", ROOM);
    expect("/schemas/Recipients/maxItems", Escalation.SHOWN);
    maxLength("/schemas/EscalationReason", ROOM);
    range("/schemas/EscalationLevels", 0, EscalationLevels.MAX);
    range("/schemas/NextReachableLevel", 1, Supervision.MAX_LEVELS);
    range("/schemas/RecipientsTotal", 0, Integer.MAX_VALUE);
    String numbers = "/schemas/EscalationNumbers/properties/";
    for (var levels : new String[] {numbers + "levels", "/parameters/Levels/schema"}) {
      range(levels, 0, EscalationLevels.MAX);
      expect(levels + "/default", EscalationLevels.DEFAULT.value());
    }
    expect(numbers + "documents/maxItems", Escalation.MAX_NUMBERS);
    expect(numbers + "accounts/maxItems", Escalation.MAX_NUMBERS);
    String results = "/schemas/Escalations/properties/";
    expect(results + "data/maxItems", Escalation.MAX_NUMBERS);
    expect(results + "warnings/maxItems", HttpLimits.warnings());
  }

  private void parameters() throws IOException {
    range("/parameters/Page/schema", 1, Long.MAX_VALUE);
    expect("/parameters/Page/schema/default", PageRequest.FIRST.page());
    range("/parameters/Limit/schema", 1, Long.MAX_VALUE);
    expect("/parameters/Limit/schema/default", PageRequest.FIRST.limit());
    range("/parameters/Depth/schema", 1, ReportDepth.MAX);
    expect("/parameters/Depth/schema/default", ReportDepth.DIRECT.levels());
    for (var header :
        new String[] {
          "IfMatch",
          "IfNoneMatch",
          "IfMatchOnRead",
          "IfNoneMatchOnRead",
          "IfMatchOnDelete",
          "IfNoneMatchOnDelete",
          "IfMatchOfReplacedList",
          "IfNoneMatchOfReplacedList",
          "IfMatchOfLink",
          "IfNoneMatchOfLink",
          "IfMatchOfList",
          "IfNoneMatchOfList",
          "IfMatchOfEscalation",
          "IfNoneMatchOfEscalation",
          "IfNoneMatchOfEscalations",
          "IfMatchOfBulk",
          "IfNoneMatchOfBulk",
          "PreferOfBulk",
          "Prefer",
          "RequestId"
        }) {
      maxLength("/parameters/" + header + "/schema", setting("max-header-size"));
    }
    length("/parameters/IdempotencyKey/schema", IdempotencyLimits.KEY);
  }

  private void bulk() {
    for (var lines : new String[] {"Representative", "Account", "Document", "Link"}) {
      expect("/schemas/" + lines + "Lines/maxItems", BulkLimits.ELEMENTS);
    }
    maxLength("/schemas/RepresentativeLine/properties/op", "create");
    maxLength("/schemas/AccountLine/properties/op", "delete");
    maxLength("/schemas/DocumentLine/properties/op", "delete");
    maxLength("/schemas/LinkLine/properties/op", "unlink");
    for (var list : new String[] {"accounts", "documents"}) {
      String property = "/schemas/RepresentativeLine/properties/" + list;
      expect(property + "/maxItems", BulkLimits.LINE);
      range(property + "_total", 0, Long.MAX_VALUE);
    }
    maxLength("/schemas/LineCondition", BulkLimits.LINE);
    maxLength("/schemas/SentKey", BulkLimits.LINE);
    maxLength(
        "/schemas/RepresentativeLineResponse/properties/etag",
        '"' + new EntityTag.Digest().add("text").toEntityTag().value() + '"');
    range("/schemas/LineNumber", 1, Long.MAX_VALUE);
    range("/schemas/LineStatus", 200, 599);
    expect("/schemas/LineWarnings/maxItems", HttpLimits.warnings());
    for (var count :
        new String[] {"lines", "created", "changed", "unchanged", "deleted", "refused"}) {
      range("/schemas/BulkSummary/properties/" + count, 0, Long.MAX_VALUE);
    }
  }

  private void links() {
    range("/parameters/MaxRemovals/schema", 0, Long.MAX_VALUE);
    expect("/schemas/LinkNumbers/properties/numbers/maxItems", Integer.MAX_VALUE);
    String changes = "/schemas/LinkChanges/properties/";
    for (var list : new String[] {"added", "removed"}) {
      expect(changes + list + "/maxItems", Integer.MAX_VALUE);
    }
    for (var count : new String[] {"unchanged", "total"}) {
      range(changes + count, 0, Long.MAX_VALUE);
    }
    expect(changes + "warnings/maxItems", HttpLimits.warnings());
  }

  private void pages() throws IOException {
    page("Page", "");
    page("ReferencePage", "");
    page("DataQualityFindings", "");
    page("ReportPage", "depth=%d&".formatted(ReportDepth.MAX));
  }

  private void page(String schema, String parameters) throws IOException {
    String page = "/schemas/" + schema + "/properties/";
    expect(page + "data/maxItems", PageRequest.MAX_LIMIT);
    range(page + "page", 1, Long.MAX_VALUE);
    range(page + "limit", 1, PageRequest.MAX_LIMIT);
    range(page + "total", 0, Long.MAX_VALUE);
    range(page + "total_pages", 0, Long.MAX_VALUE);
    maxLength(
        page + "next",
        setting("max-initial-line-length")
            + "?%spage=%d&limit=%d"
                .formatted(parameters, Long.MAX_VALUE, PageRequest.MAX_LIMIT)
                .length());
  }

  private void hierarchy() {
    expect("/schemas/Supervisors/properties/data/maxItems", Supervision.MAX_LEVELS);
    range("/schemas/Supervisor/properties/level", 1, Supervision.MAX_LEVELS);
    range("/schemas/Report/properties/depth", 1, ReportDepth.MAX);
    for (var schema : new String[] {"Supervisor", "Report"}) {
      maxLength("/schemas/" + schema + "/properties/name", RepresentativeName.MAX_LENGTH);
      maxLength("/schemas/" + schema + "/properties/email", EmailAddress.MAX_LENGTH);
    }
  }

  private void dataQuality() {
    maxLength("/schemas/DataQualityCheck", ROOM);
    for (var check : DataQualityCheck.values()) {
      range("/schemas/CountsByCheck/properties/" + check.key(), 0, Long.MAX_VALUE);
    }
    length("/schemas/Finding", TextRules.IDENTIFIER_MAX_LENGTH);
  }

  private void cursors() throws IOException {
    for (var schema :
        new String[] {
          "AccountList", "DocumentList", "LinkList", "RepresentativeList", "DeletionList"
        }) {
      String list = "/schemas/" + schema + "/properties/";
      expect(list + "data/maxItems", PageRequest.MAX_LIMIT);
      range(list + "limit", 1, PageRequest.MAX_LIMIT);
      maxLength(list + "next_cursor", setting("max-initial-line-length"));
      maxLength(list + "next", 2 * setting("max-initial-line-length"));
    }
    maxLength("/schemas/Cursor", setting("max-initial-line-length"));
  }

  private void representativeList() throws IOException {
    String entry = "/schemas/ListedRepresentative/properties/";
    for (var field : RepresentativeField.values()) {
      maxLength(entry + field.fieldName(), limitOf(field).orElse(field.maxLength()));
    }
    range(entry + "accounts_total", 0, Long.MAX_VALUE);
    range(entry + "documents_total", 0, Long.MAX_VALUE);
    maxLength("/schemas/AsOf", HttpLimits.timestamp());
    maxLength(
        "/parameters/RepresentativeType/schema",
        RepresentativeField.REPRESENTATIVE_TYPE.maxLength());
    maxLength("/parameters/Department/schema", RepresentativeField.DEPARTMENT.maxLength());
    maxLength("/parameters/Language/schema", RepresentativeField.LANGUAGE.maxLength());
    maxLength("/parameters/Email/schema", RepresentativeField.EMAIL.maxLength());
    maxLength("/parameters/UpdatedSince/schema", ROOM);
    maxLength("/parameters/DeletedSince/schema", ROOM);
    length("/parameters/Q/schema", SearchWords.MAX_LENGTH);
    maxLength("/parameters/Fields/schema", setting("max-initial-line-length"));
  }

  private void handOver() {
    expect("/schemas/HandedOver/properties/warnings/maxItems", ProblemLimits.ERRORS);
    range("/schemas/HandedOverLinks/properties/moved", 0, Long.MAX_VALUE);
    range("/schemas/HandedOverLinks/properties/merged", 0, Long.MAX_VALUE);
    range("/schemas/HandedOverReports/properties/moved", 0, Long.MAX_VALUE);
  }

  private void problems() {
    String problem = "/schemas/Problem/properties/";
    maxLength(problem + "type", ROOM);
    maxLength(problem + "title", ROOM);
    range(problem + "status", 400, 599);
    maxLength(problem + "detail", ROOM_OF_DETAIL);
    maxLength(problem + "instance", ProblemLimits.INSTANCE);
    length(problem + "request_id", SentRequest.MAX_ID);
    expect(problem + "errors/maxItems", ProblemLimits.ERRORS);
    String refused = "/schemas/RefusedValue/properties/";
    maxLength(refused + "pointer", ROOM_OF_POINTER);
    maxLength(refused + "parameter", HttpLimits.parameter());
    maxLength(refused + "detail", ROOM_OF_DETAIL);
  }

  private void headers() throws IOException {
    length("/headers/RequestId/schema", SentRequest.MAX_ID);
    String tag = new EntityTag.Digest().add("text").toEntityTag().value();
    maxLength("/headers/ETag/schema", '"' + tag + '"');
    maxLength("/headers/Location/schema", setting("max-initial-line-length"));
    maxLength("/headers/Access-Control-Allow-Origin/schema", setting("max-header-size"));
    range("/headers/RetryAfter/schema", 0, Integer.MAX_VALUE);
    for (var state : new String[] {"RateLimit", "RateLimitOfKey"}) {
      maxLength(
          "/headers/" + state + "/schema", "\"default\";r=%1$d;t=%1$d".formatted(Long.MAX_VALUE));
    }
    for (var policy : new String[] {"RateLimitPolicy", "RateLimitPolicyOfKey"}) {
      maxLength(
          "/headers/" + policy + "/schema", "\"default\";q=%1$d;w=%1$d".formatted(Long.MAX_VALUE));
    }
  }

  /** The default of a limit that operators can change. */
  private static int setting(String name) throws IOException {
    Object node =
        WrittenDescription.tree(
            Files.readString(Path.of("..", "bootstrap/src/main/resources/application.yml")));
    for (var step : Stream.of("micronaut", "server", "netty", name).toList()) {
      node = ((Map<?, ?>) node).get(step);
    }
    return (Integer) node;
  }

  private void length(String pointer, int most) {
    expect(pointer + "/minLength", 1);
    maxLength(pointer, most);
  }

  private void maxLength(String pointer, String longest) {
    maxLength(pointer, longest.length());
  }

  private void maxLength(String pointer, int most) {
    expect(pointer + "/maxLength", most);
  }

  private void range(String pointer, long least, long most) {
    expect(pointer + "/minimum", least);
    expect(pointer + "/maximum", most);
  }

  private void expect(String pointer, long limit) {
    expected.put(pointer, limit);
  }
}
