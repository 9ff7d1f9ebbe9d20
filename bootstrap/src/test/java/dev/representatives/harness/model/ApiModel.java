package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelTenant.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the service should answer to the requests of a tenant. */
public final class ApiModel {
  private static final Set<String> UNKNOWN_IN_LINES = Set.of("representatives", "links");

  private final Observations seen;
  private ModelCursors cursors = new ModelCursors();
  private ModelTenant tenant;
  private long times;

  public ApiModel(Observations seen) {
    this.seen = seen;
    this.tenant = new ModelTenant();
  }

  /** A model in the same state, which has other observations. */
  ApiModel copy(Observations others) {
    var copy = new ApiModel(others);
    copy.tenant = tenant.copy();
    copy.cursors = cursors.copy();
    copy.times = times;
    return copy;
  }

  /** Answers a request, and changes the state unless it is a dry run. */
  public Expected answer(ModelRequest request) {
    if (request.method().equals(ModelRequest.HEAD)) {
      return answer(request.withMethod("GET")).withoutBody();
    }
    if (!request.isDryRun()) {
      return single(request, DesiredLinks.NONE);
    }
    return attempt(() -> single(request, DesiredLinks.NONE), expected -> false)
        .withoutState()
        .with(Expected.DRY_RUN, "true");
  }

  /** The state of the resource in the path, which an entity tag stands for. */
  public Optional<String> state(ModelRequest request) {
    return request.segments().size() == 2 && request.isOfResource()
        ? resources().shown(request).map(ObjectNode::toString)
        : Optional.empty();
  }

  /** The name of the time of the last update of a representative. */
  Optional<String> updatedAt(String reference) {
    return Optional.ofNullable(tenant.representatives.get(reference))
        .map(ModelRepresentative::updatedAt);
  }

  /** The name of the time of the deletion of a representative. */
  Optional<String> deletedAt(String reference) {
    return Optional.ofNullable(tenant.deletions.get(reference));
  }

  /** The cursors that responses have shown, the newest first. */
  List<ModelCursors.Given> cursors() {
    return cursors.shown(seen);
  }

  /** All deletions by reference, whatever their times. */
  public Expected deletionsByReference() {
    return Expected.of(200, ModelLists.entries(new ModelLists(tenant).deletionsByReference()));
  }

  /** Answers a request that is kept; a refused one changes nothing. */
  Expected single(ModelRequest request, DesiredLinks desired) {
    Supplier<Expected> work = () -> answerOrRefuse(request, desired);
    return request.method().equals("GET") ? work.get() : attempt(work, Expected::isSuccess);
  }

  private Expected answerOrRefuse(ModelRequest request, DesiredLinks desired) {
    try {
      return once(request, desired);
    } catch (Refused e) {
      return e.expected();
    }
  }

  /** Equal texts are equal states. */
  String wholeState() {
    return tenant.toString();
  }

  /** The state with what only some answers show. */
  String everything() {
    return tenant + " " + tenant.deletions + " " + tenant.kept;
  }

  /** Does something, and nothing of it stays unless it was kept. */
  <T> T attempt(Supplier<T> work, Predicate<T> kept) {
    var before = tenant.copy();
    T result = work.get();
    if (!kept.test(result)) {
      tenant = before;
    }
    return result;
  }

  Observations seen() {
    return seen;
  }

  private Expected once(ModelRequest request, DesiredLinks desired) {
    boolean isRepeatable =
        request.method().equals("POST") && request.segments().get(0).equals("representatives");
    boolean isKeyMalformed =
        isRepeatable && !request.idempotencyKey().orElse("k").matches("[!-~]{1,255}");
    if (isKeyMalformed || request.precondition().isMalformedFor(request)) {
      throw Refused.because(400, "MALFORMED_HEADER");
    }
    var key = request.idempotencyKey().filter(sent -> isRepeatable && !request.isDryRun());
    if (key.isEmpty()) {
      return execute(request, desired);
    }
    String scope = request.method() + " " + request.target() + " " + key.get();
    String body = request.body().orElse("");
    var kept = tenant.kept.get(scope);
    if (kept == null) {
      var expected = execute(request, desired);
      tenant.kept.put(scope, new Kept(body, expected));
      return expected;
    }
    if (!kept.body().equals(body)) {
      throw Refused.because(422, "IDEMPOTENCY_KEY_REUSED");
    }
    return kept.answer().with(Expected.REPLAYED, "true");
  }

  private String now() {
    times++;
    return String.format("%s%09d", Expected.TIME, times);
  }

  private ModelWrites writes() {
    return new ModelWrites(tenant, this::now);
  }

  private ModelResources resources() {
    return new ModelResources(tenant, writes());
  }

  /** The position and the code of each value of a request that is refused. */
  Set<String> errors(ModelRequest request, DesiredLinks desired) {
    var errors = new TreeSet<String>(ModelParameters.errors(request));
    errors.addAll(new ModelBodies(tenant).errors(request, desired));
    boolean hasCursor = request.isList() && request.parameter(ModelParameters.CURSOR).isPresent();
    if (hasCursor
        && ModelParameters.isSelectionValid(request)
        && ModelLists.cursor(request, cursors, seen).isEmpty()) {
      errors.add("cursor CURSOR_INVALID");
    }
    return errors;
  }

  private Expected execute(ModelRequest request, DesiredLinks desired) {
    Refused.ifAny(errors(request, desired));
    var segments = request.segments();
    return switch (segments.get(0)) {
      case "bulk" -> bulk(request);
      case "escalations" -> escalations(request);
      case "reports" -> read(request, () -> new ModelReads(tenant).dataQuality(request));
      default ->
          switch (segments.size()) {
            case 1 -> read(request, () -> new ModelLists(tenant).part(request, cursors, seen));
            case 2 -> resources().answer(request, desired);
            case 3 -> part(request);
            default -> link(request);
          };
    };
  }

  /** A read of what has no entity tag. */
  private static Expected read(ModelRequest request, Supplier<JsonNode> body) {
    var shown = body.get();
    if (request.precondition().holdsUntagged(true)) {
      return Expected.of(200, shown);
    }
    if (request.precondition().isOfIfNoneMatch()) {
      return Expected.empty(304);
    }
    throw failed();
  }

  private static Refused failed() {
    return Refused.because(412, "PRECONDITION_FAILED");
  }

  private static void checkUntagged(ModelRequest request, boolean exists) {
    if (!request.precondition().holdsUntagged(exists)) {
      throw failed();
    }
  }

  private static Expected applied(ModelRequest request, Expected expected) {
    return request.isStrict()
        ? expected.with(Expected.PREFERENCE_APPLIED, ModelRequest.STRICT)
        : expected;
  }

  private Expected bulk(ModelRequest request) {
    checkUntagged(request, true);
    var bulk = new ModelBulk(this, request);
    var expected = Expected.of(200, bulk.answer()).withLate(bulk.late());
    var applied = new ArrayList<String>();
    // Accounts and documents have no unknown fields: they ignore all others.
    if (request.isStrict() && UNKNOWN_IN_LINES.contains(request.segments().get(1))) {
      applied.add(ModelRequest.STRICT);
    }
    if (request.isMinimal()) {
      applied.add(ModelRequest.MINIMAL);
    }
    return applied.isEmpty()
        ? expected
        : expected.with(Expected.PREFERENCE_APPLIED, String.join(", ", applied));
  }

  private Expected escalations(ModelRequest request) {
    var body = request.json();
    var ignored = IgnoredFields.of(body, ModelBodies.FIELDS_OF_ESCALATIONS, request.isStrict());
    checkUntagged(request, true);
    var answer = Json.newObject();
    answer.set("data", ModelReads.array(new ModelReads(tenant).escalations(body)));
    return applied(request, Expected.of(200, ignored.warn(answer)));
  }

  /** What is below a resource. */
  private Expected part(ModelRequest request) {
    var segments = request.segments();
    String key = segments.get(1);
    String part = segments.get(2);
    if (request.method().equals("POST")) {
      return handOver(request);
    }
    if (request.method().equals("PUT")) {
      return replaceLinks(request);
    }
    resources().require(request);
    var reads = new ModelReads(tenant);
    return read(
        request,
        () ->
            switch (part) {
              case "supervisors" -> reads.supervisors(key);
              case "escalation" ->
                  reads.escalation(
                      Receivable.ofPlural(segments.get(0)), key, request.number("levels"));
              case "reports" ->
                  ModelReads.page(request, reads.reports(key, request.number("depth").orElse(1L)));
              case "representatives" ->
                  ModelReads.page(
                      request,
                      ModelReads.texts(tenant.linkedTo(Receivable.ofPlural(segments.get(0)), key)));
              default ->
                  ModelReads.page(
                      request,
                      ModelReads.texts(tenant.links(Receivable.ofPlural(part), key).keySet()));
            });
  }

  private Expected handOver(ModelRequest request) {
    String giver = request.segments().get(1);
    var body = request.json();
    var ignored = IgnoredFields.of(body, ModelBodies.FIELDS_OF_HAND_OVER, request.isStrict());
    resources().require(request);
    if (!request.precondition().holds(true)) {
      throw failed();
    }
    return applied(request, Expected.of(200, ignored.warn(writes().handOver(giver, body))));
  }

  private Expected replaceLinks(ModelRequest request) {
    String reference = request.segments().get(1);
    var receivable = Receivable.ofPlural(request.segments().get(2));
    var body = request.json();
    var ignored = IgnoredFields.of(body, ModelBodies.FIELDS_OF_LINKS, request.isStrict());
    resources().require(request);
    checkUntagged(request, true);
    var changes =
        writes()
            .replaceLinks(
                receivable, reference, body.path("numbers"), request.number("max_removals"));
    return applied(request, Expected.of(200, ignored.warn(changes)));
  }

  private Expected link(ModelRequest request) {
    var receivable = Receivable.ofPlural(request.segments().get(2));
    String reference = request.segments().get(1);
    String number = request.segments().get(3);
    resources().require(request);
    var links = tenant.links(receivable, reference);
    if (request.method().equals("DELETE")) {
      checkUntagged(request, links.containsKey(number));
      links.remove(number);
      return Expected.empty(204);
    }
    if (!tenant.has(receivable, number)) {
      throw Refused.because(404, receivable.notFound());
    }
    checkUntagged(request, links.containsKey(number));
    boolean created = writes().link(receivable, reference, number);
    return Expected.of(
        200,
        Json.newObject()
            .put("representative_reference", reference)
            .put(receivable.number(), number)
            .put("created", created)
            .put("linked_at", links.get(number)));
  }
}
