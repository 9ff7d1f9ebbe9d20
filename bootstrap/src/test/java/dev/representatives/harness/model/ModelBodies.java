package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of bodies, as docs/api.md has them. All that are refused are found together. */
final class ModelBodies {
  static final String REFERENCE = "reference";
  static final String SUPERVISOR = "supervisor_representative_reference";
  static final List<String> FIELDS_OF_HAND_OVER = List.of("to", "links", "reports");
  static final List<String> FIELDS_OF_ESCALATIONS = List.of("documents", "accounts", "levels");
  static final List<String> FIELDS_OF_LINKS = List.of("numbers");

  /** The table of docs/api.md, "Fields of a representative". */
  private static final Map<String, Function<String, Optional<String>>> RULES =
      Map.ofEntries(
          Map.entry("name", text -> ModelTexts.line(text, 255)),
          Map.entry("title", text -> ModelTexts.line(text, 255)),
          Map.entry("department", text -> ModelTexts.line(text, 255)),
          Map.entry("representative_type", text -> ModelTexts.line(text, 100)),
          Map.entry("email", ModelTexts::email),
          Map.entry("phone", text -> ModelTexts.line(text, 50)),
          Map.entry("mobile_phone", text -> ModelTexts.line(text, 50)),
          Map.entry("fax", text -> ModelTexts.line(text, 50)),
          Map.entry("language", ModelTexts::language),
          Map.entry(SUPERVISOR, ModelTexts::key),
          Map.entry("extra_info", text -> ModelTexts.lines(text, 10_000)));

  private static final List<String> FIELDS =
      Stream.concat(Stream.of(REFERENCE, "custom_fields"), RULES.keySet().stream()).toList();

  /** What a line of a bulk has beside the fields of the representative. */
  private static final List<String> FIELDS_OF_LINE =
      Stream.concat(FIELDS.stream(), Stream.of("op", "if_match", "accounts", "documents")).toList();

  private static final int MOST_CUSTOM_FIELDS = 200;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_ESCALATIONS = 1_000;
  private static final BigDecimal HIGHEST_LEVEL = BigDecimal.TEN;
  private static final String WRONG_TYPE = " WRONG_TYPE";
  private static final String REQUIRED = " REQUIRED";

  private final ModelTenant tenant;

  ModelBodies(ModelTenant tenant) {
    this.tenant = tenant;
  }

  /** The position and the code of each value that is refused. */
  Set<String> errors(ModelRequest request, DesiredLinks desired) {
    var errors = new TreeSet<String>();
    var segments = request.segments();
    if (request.body().isEmpty()
        || segments.get(0).equals("bulk")
        || request.method().equals("DELETE")) {
      return errors;
    }
    if (segments.get(0).equals("escalations")) {
      escalations(request, errors);
    } else if (segments.size() > 2) {
      partOfRepresentative(request, errors);
    } else {
      switch (segments.get(0)) {
        case "accounts" -> account(request.json(), errors);
        case "documents" -> document(request.json(), errors);
        default -> representative(request, desired, errors);
      }
    }
    return errors;
  }

  /** The parts of a body of a representative that have no effect. */
  IgnoredFields ignored(ModelRequest request, DesiredLinks desired) {
    var current =
        request.method().equals("POST")
                || !tenant.representatives.containsKey(request.segments().get(1))
            ? Optional.<ObjectNode>empty()
            : Optional.of(tenant.representative(request.segments().get(1)));
    return IgnoredFields.ofRepresentative(
        request.json(),
        desired.line().isPresent() ? FIELDS_OF_LINE : FIELDS,
        current,
        request.isStrict());
  }

  private void representative(ModelRequest request, DesiredLinks desired, Set<String> errors) {
    String reference = request.segments().get(1);
    var body = request.json();
    errors.addAll(ignored(request, desired).errors());
    if (!body.path(REFERENCE).asText(reference).equals(reference)) {
      errors.add("/" + REFERENCE + " REFERENCE_MISMATCH");
    }
    RULES.forEach((name, rule) -> text(body, name, rule, errors));
    supervisor(reference, body, errors);
    customFields(request, errors);
    errors.addAll(desired.incomplete());
    for (var receivable : Receivable.values()) {
      String field = receivable.plural();
      desired
          .line()
          .map(line -> line.path(field))
          .ifPresent(list -> isWrongType(list, list.isArray(), "/" + field, errors));
      desired.numbers(receivable).ifPresent(numbers -> numbers(receivable, numbers, field, errors));
    }
  }

  /** A text that may be absent, null or blank. */
  private static void text(
      JsonNode body, String name, Function<String, Optional<String>> rule, Set<String> errors) {
    var value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (!value.isTextual()) {
      errors.add("/" + name + WRONG_TYPE);
    } else if (!ModelTexts.isBlank(value.textValue())) {
      add(errors, "/" + name, rule.apply(value.textValue()));
    }
  }

  private static void add(Set<String> errors, String location, Optional<String> code) {
    code.ifPresent(one -> errors.add(location + " " + one));
  }

  private void supervisor(String reference, JsonNode body, Set<String> errors) {
    String supervisor = body.path(SUPERVISOR).textValue();
    if (supervisor == null || ModelTexts.key(supervisor).isPresent()) {
      return;
    }
    var current = tenant.representatives.get(reference);
    if (current == null || !supervisor.equals(current.supervisor())) {
      add(errors, "/" + SUPERVISOR, supervisorError(reference, supervisor));
    }
  }

  private Optional<String> supervisorError(String reference, String supervisor) {
    if (supervisor.equals(reference)) {
      return Optional.of("SUPERVISOR_IS_SELF");
    }
    if (!tenant.representatives.containsKey(supervisor)) {
      return Optional.of("SUPERVISOR_NOT_FOUND");
    }
    return tenant.supervisorsOf(supervisor).contains(reference)
        ? Optional.of("SUPERVISOR_CYCLE")
        : Optional.empty();
  }

  private void customFields(ModelRequest request, Set<String> errors) {
    String location = "/custom_fields";
    var sent = request.json().path("custom_fields");
    if (isWrongType(sent, sent.isObject(), location, errors)) {
      return;
    }
    location += "/collections";
    var collections = sent.path("collections");
    if (isWrongType(collections, collections.isObject(), location, errors)) {
      return;
    }
    for (var entry : collections.properties()) {
      add(
          errors,
          location + "/" + escaped(entry.getKey()),
          customFieldError(entry.getKey(), entry.getValue()));
    }
    var current =
        request.method().equals("POST")
            ? null
            : tenant.representatives.get(request.segments().get(1));
    int before = current == null ? 0 : current.customFields().size();
    int after =
        ModelWrites.customFields(current, request.json(), request.method().equals("PATCH")).size();
    if (after > Math.max(MOST_CUSTOM_FIELDS, before)) {
      errors.add(location + " TOO_MANY_CUSTOM_FIELDS");
    }
  }

  private static boolean isWrongType(
      JsonNode value, boolean isOfType, String location, Set<String> errors) {
    boolean isWrong = !isOfType && !value.isMissingNode() && !value.isNull();
    if (isWrong) {
      errors.add(location + WRONG_TYPE);
    }
    return isWrong;
  }

  static Optional<String> customFieldError(String key, JsonNode value) {
    if (value.isContainerNode()) {
      return Optional.of(WRONG_TYPE.trim());
    }
    if (key.isEmpty()) {
      return Optional.of(ModelTexts.EMPTY);
    }
    return ModelTexts.line(key, LONGEST_KEY)
        .or(
            () ->
                value.isTextual() && !ModelTexts.isBlank(value.textValue())
                    ? ModelTexts.lines(value.textValue(), LONGEST_TEXT)
                    : Optional.empty())
        .or(() -> value.isNumber() ? ModelTexts.number(value.decimalValue()) : Optional.empty());
  }

  /** A name in a pointer (RFC 6901); one that is too long is cut. */
  private static String escaped(String name) {
    String shown =
        name.codePointCount(0, name.length()) > LONGEST_KEY
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_KEY)) + "\u2026"
            : name;
    return shown.replace("~", "~0").replace("/", "~1");
  }

  private static void account(JsonNode account, Set<String> errors) {
    required(account, "name", text -> ModelTexts.line(text, 255), errors);
  }

  private void document(JsonNode document, Set<String> errors) {
    required(document, "account_number", ModelTexts::key, errors);
    required(document, "invoice_date", ModelTexts::date, errors);
    required(document, "due_date", ModelTexts::date, errors);
    String account = document.path("account_number").textValue();
    if (account != null
        && ModelTexts.key(account).isEmpty()
        && !tenant.accounts.containsKey(account)) {
      errors.add("/account_number ACCOUNT_NOT_FOUND");
    }
  }

  private static void required(
      JsonNode body, String name, Function<String, Optional<String>> rule, Set<String> errors) {
    var value = body.path(name);
    boolean isBlank = value.isTextual() && ModelTexts.isBlank(value.textValue());
    if (value.isMissingNode() || value.isNull() || isBlank) {
      errors.add("/" + name + REQUIRED);
    } else {
      text(body, name, rule, errors);
    }
  }

  private void partOfRepresentative(ModelRequest request, Set<String> errors) {
    boolean isHandOver = request.method().equals("POST");
    errors.addAll(
        IgnoredFields.of(
                request.json(),
                isHandOver ? FIELDS_OF_HAND_OVER : FIELDS_OF_LINKS,
                request.isStrict())
            .errors());
    if (isHandOver) {
      handOver(request.segments().get(1), request.json(), errors);
    } else if (request.json().path("numbers").isMissingNode()
        || request.json().path("numbers").isNull()) {
      errors.add("/numbers" + REQUIRED);
    } else {
      numbers(
          Receivable.ofPlural(request.segments().get(2)),
          request.json().path("numbers"),
          "numbers",
          errors);
    }
  }

  /** Numbers that exist, with their positions in a field. */
  private void numbers(Receivable receivable, JsonNode numbers, String field, Set<String> errors) {
    keys(numbers, field, errors);
    for (int i = 0; numbers.isArray() && i < numbers.size(); i++) {
      String number = numbers.get(i).textValue();
      if (number != null && ModelTexts.key(number).isEmpty() && !tenant.has(receivable, number)) {
        errors.add("/" + field + "/" + i + " " + receivable.notFound());
      }
    }
  }

  private static void keys(JsonNode numbers, String field, Set<String> errors) {
    if (isWrongType(numbers, numbers.isArray(), "/" + field, errors)) {
      return;
    }
    for (int i = 0; i < numbers.size(); i++) {
      add(
          errors,
          "/" + field + "/" + i,
          numbers.get(i).isTextual()
              ? ModelTexts.key(numbers.get(i).textValue())
              : Optional.of(WRONG_TYPE.trim()));
    }
  }

  private void handOver(String giver, JsonNode body, Set<String> errors) {
    required(body, "to", ModelTexts::key, errors);
    for (var flag : List.of("links", "reports")) {
      boolean unused =
          isWrongType(body.path(flag), body.path(flag).isBoolean(), "/" + flag, errors);
    }
    String receiver = body.path("to").textValue();
    if (receiver == null || ModelTexts.key(receiver).isPresent()) {
      return;
    }
    if (giver.equals(receiver)) {
      errors.add("/to HAND_OVER_TO_SELF");
    } else if (!tenant.representatives.containsKey(receiver)) {
      errors.add("/to REPRESENTATIVE_NOT_FOUND");
    }
  }

  private static void escalations(ModelRequest request, Set<String> errors) {
    var body = request.json();
    errors.addAll(IgnoredFields.of(body, FIELDS_OF_ESCALATIONS, request.isStrict()).errors());
    int count = 0;
    for (var field : List.of("documents", "accounts")) {
      var numbers = body.path(field);
      keys(numbers, field, errors);
      count += numbers.isValueNode() && !numbers.isNull() ? 1 : numbers.size();
    }
    if (count == 0) {
      errors.add(REQUIRED);
    } else if (count > MOST_ESCALATIONS) {
      errors.add(" TOO_MANY_NUMBERS");
    }
    levels(body.path("levels"), errors);
  }

  private static void levels(JsonNode levels, Set<String> errors) {
    if (!levels.isNumber()) {
      boolean unused = isWrongType(levels, false, "/levels", errors);
      return;
    }
    var number = levels.decimalValue();
    if (number.signum() < 0) {
      errors.add("/levels TOO_SMALL");
    } else if (number.compareTo(HIGHEST_LEVEL) > 0) {
      errors.add("/levels TOO_LARGE");
    } else if (number.stripTrailingZeros().scale() > 0) {
      errors.add("/levels NOT_AN_INTEGER");
    }
  }
}
