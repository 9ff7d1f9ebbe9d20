package dev.representatives.adapter.rest.openapi;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.ApiHeaders;
import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.HttpLimits;
import dev.representatives.adapter.rest.problem.ProblemLimits;
import dev.representatives.adapter.rest.problem.ProblemType;
import dev.representatives.adapter.rest.problem.WireViolationCode;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.dataquality.DataQualityCheck;
import dev.representatives.domain.escalation.Escalation;
import dev.representatives.domain.escalation.Recipient;
import dev.representatives.domain.escalation.UnreachableReason;
import dev.representatives.domain.representative.RepresentativeField;
import dev.representatives.domain.validation.ViolationCode;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code, status, name and fixed text of the API description equals that of the program. */
class DescribedCodesTest {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private final WrittenDescription description = new WrittenDescription();

  @Test
  void every_enumeration_and_fixed_text_is_that_of_the_code() {
    assertThat(description.valuesOf(Set.of("enum", "const")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("/parameters/Cascade/schema/enum", List.of(HttpLimits.CASCADED)),
                entry(
                    "/parameters/Sort/schema/enum",
                    List.of(
                        "reference", "-reference", "name", "-name", "updated_at", "-updated_at")),
                entry("/schemas/ProblemType/enum", names(ProblemType.values())),
                entry(
                    "/schemas/DataQualityCheck/enum",
                    Arrays.stream(DataQualityCheck.values()).map(DataQualityCheck::key).toList()),
                entry(
                    "/schemas/ViolationCode/enum",
                    Stream.of(ViolationCode.values(), WireViolationCode.values())
                        .flatMap(codes -> names(codes).stream())
                        .toList()),
                entry(
                    "/schemas/Recipient/properties/via/enum",
                    names(Recipient.Via.values()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList()),
                entry("/headers/PreferenceApplied/schema/enum", List.of("handling=strict")),
                entry(
                    "/headers/PreferencesApplied/schema/enum",
                    List.of(
                        "handling=strict", "return=minimal", "handling=strict, return=minimal")),
                entry("/headers/Challenge/schema/const", ProblemLimits.CHALLENGE),
                entry("/headers/AcceptedMediaTypes/schema/const", mediaTypesOf(HttpMethod.PUT)),
                entry(
                    "/headers/AcceptedLines/schema/const",
                    mediaTypesOf(HttpMethod.POST) + ", " + ApiPaths.NDJSON),
                entry("/headers/AcceptedPatches/schema/const", mediaTypesOf(HttpMethod.PATCH)),
                entry("/headers/AcceptedEncodings/schema/const", "identity")));
  }

  @Test
  void a_reason_that_may_be_null_is_one_of_those_of_the_code() {
    assertThat(description.at("/components/schemas/EscalationReason/pattern"))
        .isEqualTo("^(" + String.join("|", names(Escalation.Reason.values())) + ")$");
    assertThat(
            description.at("/components/schemas/Recipient/properties/unreachable_reason/pattern"))
        .isEqualTo("^" + String.join("|", names(UnreachableReason.values())) + "$");
  }

  @Test
  void an_operation_describes_every_status_of_a_problem_that_a_described_method_can_have() {
    var described = new TreeSet<Integer>();
    description
        .operations()
        .values()
        .forEach(operation -> described.addAll(statusesOfProblems(operation)));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemType.values())
                .filter(type -> type != ProblemType.METHOD_NOT_ALLOWED)
                // The problem of a line of a bulk, and never that of a request.
                .filter(type -> type != ProblemType.ROLLED_BACK)
                .map(ProblemType::status)
                .distinct()
                .toList());
  }

  @Test
  void every_example_of_a_problem_has_the_status_type_and_title_of_its_code() {
    description
        .operations()
        .forEach(
            (name, operation) ->
                statusesOfProblems(operation)
                    .forEach(
                        status ->
                            assertThat(examples(operation, status))
                                .as(name + " " + status)
                                .isNotEmpty()
                                .allSatisfy(example -> hasValuesOfItsCode(example, status))));
  }

  private static void hasValuesOfItsCode(Map<?, ?> example, int status) {
    var type = ProblemType.valueOf((String) example.get("code"));
    assertThat(type.status()).isEqualTo(status);
    assertThat(example.get("status")).isEqualTo(status);
    assertThat(example.get("type")).isEqualTo(type.uri());
    assertThat(example.get("title")).isEqualTo(type.title());
  }

  @Test
  void a_body_has_the_media_types_that_its_method_accepts() {
    description
        .operations()
        .forEach(
            (name, operation) -> {
              if (operation.containsKey("requestBody")) {
                var method = HttpMethod.valueOf(name.split(" ", 2)[0]);
                var body = description.resolved(operation.get("requestBody"));
                assertThat(((Map<?, ?>) body.get("content")).keySet())
                    .as(name)
                    .isEqualTo(
                        isBulk(name)
                            ? Set.of(MediaType.APPLICATION_JSON, ApiPaths.NDJSON)
                            : Set.copyOf(HttpLimits.mediaTypesOf(method)));
              }
            });
  }

  private static boolean isBulk(String operation) {
    return operation.contains(" " + ApiPaths.BULK + "/");
  }

  @Test
  void a_caller_can_send_the_fields_of_the_domain() {
    assertThat(description.map("/components/schemas/RepresentativeFields/properties").keySet())
        .isEqualTo(
            Stream.concat(
                    Stream.of("reference", "custom_fields"),
                    Arrays.stream(RepresentativeField.values()).map(RepresentativeField::fieldName))
                .collect(toSet()));
  }

  @Test
  void the_key_has_the_header_and_the_scopes_of_the_code() {
    var scheme = description.map("/components/securitySchemes/api_key");

    assertThat(scheme.get("in")).isEqualTo("header");
    assertThat(scheme.get("name")).isEqualTo(ApiHeaders.API_KEY);
    assertThat(scheme.get("description"))
        .asString()
        .contains(
            Arrays.stream(Scope.values()).map(scope -> '`' + scope.scopeName() + '`').toList());
    assertThat(description.at("/security")).isEqualTo(List.of(Map.of("api_key", List.of())));
  }

  @Test
  void the_version_is_that_of_the_product() throws IOException {
    var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));

    assertThat(version.find()).isTrue();
    assertThat(description.at("/info/version")).isEqualTo(version.group(1));
  }

  private List<Map<?, ?>> examples(Map<?, ?> operation, int status) {
    var responses = (Map<?, ?>) operation.get("responses");
    var response = description.resolved(responses.get(String.valueOf(status)));
    return description.examplesOf((Map<?, ?>) response.get("content"));
  }

  private static List<Integer> statusesOfProblems(Map<?, ?> operation) {
    return ((Map<?, ?>) operation.get("responses"))
        .keySet().stream()
            .map(status -> Integer.parseInt(status.toString()))
            .filter(status -> status >= 400)
            .toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static String mediaTypesOf(HttpMethod method) {
    return String.join(", ", HttpLimits.mediaTypesOf(method));
  }
}
