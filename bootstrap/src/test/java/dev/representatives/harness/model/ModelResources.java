package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.Optional;

/** The requests to one representative, account or document. */
final class ModelResources {
  private static final String REPRESENTATIVES = "representatives";

  private final ModelTenant tenant;
  private final ModelWrites writes;

  ModelResources(ModelTenant tenant, ModelWrites writes) {
    this.tenant = tenant;
    this.writes = writes;
  }

  /** The state of the resource, which its entity tag stands for. */
  Optional<ObjectNode> shown(ModelRequest request) {
    return exists(request) ? Optional.of(existing(request)) : Optional.empty();
  }

  private static String plural(ModelRequest request) {
    return request.segments().get(0);
  }

  private static String key(ModelRequest request) {
    return request.segments().get(1);
  }

  private static boolean isRepresentative(ModelRequest request) {
    return plural(request).equals(REPRESENTATIVES);
  }

  private boolean exists(ModelRequest request) {
    return isRepresentative(request)
        ? tenant.representatives.containsKey(key(request))
        : tenant.has(Receivable.ofPlural(plural(request)), key(request));
  }

  private ObjectNode existing(ModelRequest request) {
    return switch (plural(request)) {
      case "accounts" -> tenant.account(key(request));
      case "documents" -> tenant.documents.get(key(request)).deepCopy();
      default -> tenant.representative(key(request));
    };
  }

  void require(ModelRequest request) {
    if (!exists(request)) {
      throw Refused.because(
          404,
          isRepresentative(request)
              ? "REPRESENTATIVE_NOT_FOUND"
              : Receivable.ofPlural(plural(request)).notFound());
    }
  }

  Expected answer(ModelRequest request, DesiredLinks desired) {
    return switch (request.method()) {
      case "GET" -> read(request);
      case "DELETE" -> delete(request);
      default -> isRepresentative(request) ? save(request, desired) : saveReceivable(request);
    };
  }

  private Expected read(ModelRequest request) {
    require(request);
    var shown = existing(request);
    if (request.precondition().holds(true)) {
      return Expected.resource(200, shown);
    }
    if (request.precondition().isOfIfNoneMatch()) {
      return Expected.empty(304).ofState(shown.toString());
    }
    throw failed();
  }

  private static Refused failed() {
    return Refused.because(412, "PRECONDITION_FAILED");
  }

  private static void check(Precondition precondition, boolean exists) {
    if (!precondition.holds(exists)) {
      throw failed();
    }
  }

  private Expected delete(ModelRequest request) {
    require(request);
    check(request.precondition(), true);
    boolean cascade = request.parameter("cascade").isPresent();
    if (isRepresentative(request)) {
      writes.deleteRepresentative(key(request), cascade);
    } else {
      writes.delete(Receivable.ofPlural(plural(request)), key(request), cascade);
    }
    return Expected.empty(204);
  }

  private Expected saveReceivable(ModelRequest request) {
    var body = request.json();
    boolean exists = exists(request);
    boolean isAccount = plural(request).equals("accounts");
    check(request.precondition(), exists);
    if (isAccount) {
      writes.saveAccount(key(request), body);
    } else {
      writes.saveDocument(key(request), body);
    }
    return saved(request, exists, existing(request));
  }

  private Expected save(ModelRequest request, DesiredLinks desired) {
    String reference = key(request);
    var body = request.json();
    boolean exists = exists(request);
    boolean isCreation = request.method().equals("POST");
    boolean isPatch = request.method().equals("PATCH");
    var ignored = new ModelBodies(tenant).ignored(request, desired);
    var revised = writes.revised(reference, body, isPatch);
    if (isPatch) {
      require(request);
    }
    check(request.precondition(), exists);
    if (isCreation && exists) {
      throw Refused.because(409, "REPRESENTATIVE_ALREADY_EXISTS");
    }
    writes.save(reference, revised);
    for (var receivable : Receivable.values()) {
      desired
          .numbers(receivable)
          .ifPresent(
              numbers ->
                  writes.replaceLinks(receivable, reference, numbers, desired.maxRemovals()));
    }
    var shown = existing(request);
    var saved = saved(request, exists, shown);
    JsonNode answer = ignored.warn(shown.deepCopy());
    return request.isStrict()
        ? saved.with(answer).with(Expected.PREFERENCE_APPLIED, ModelRequest.STRICT)
        : saved.with(answer);
  }

  private static Expected saved(ModelRequest request, boolean existed, ObjectNode shown) {
    return existed
        ? Expected.resource(200, shown)
        : Expected.resource(201, shown).with(Expected.LOCATION, Paths.BASE_PATH + request.path());
  }
}
