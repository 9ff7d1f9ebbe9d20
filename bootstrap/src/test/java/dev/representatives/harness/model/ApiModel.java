package dev.representatives.harness.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.representatives.harness.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the service should answer to the requests of a tenant. */
public final class ApiModel {
  private static final String CASCADE = "cascade";

  private ModelTenant tenant = new ModelTenant();
  private int times;

  /** Answers a request, and changes the state unless it is a dry run. */
  public Expected answer(ModelRequest request) {
    var before = tenant.copy();
    Expected expected;
    try {
      expected = execute(request);
    } catch (Refused e) {
      expected = e.expected();
    }
    if (request.isDryRun() || !expected.isSuccess()) {
      tenant = before;
    }
    return request.isDryRun() ? expected.withoutState() : expected;
  }

  /** The state of the resource in the path, which an entity tag stands for. */
  public Optional<String> state(ModelRequest request) {
    var segments = request.segments();
    boolean isResource = segments.size() == 2 && exists(segments);
    return isResource ? Optional.of(shown(segments).toString()) : Optional.empty();
  }

  private String now() {
    times++;
    return Expected.TIME + times;
  }

  private ModelWrites writes() {
    return new ModelWrites(tenant, this::now);
  }

  private ModelReads reads() {
    return new ModelReads(tenant);
  }

  private Expected execute(ModelRequest request) {
    var segments = request.segments();
    return switch (segments.get(0)) {
      case "bulk" -> Expected.of(200, bulk(segments.get(1), request.json()));
      case "reports" -> Expected.of(200, reads().dataQuality());
      case "deletions" -> Expected.of(200, parts(deletions()));
      case "links" -> Expected.of(200, parts(reads().links()));
      default ->
          switch (segments.size()) {
            case 1 -> Expected.of(200, parts(list(request)));
            case 2 -> resource(request);
            case 3 -> part(request);
            default -> link(request);
          };
    };
  }

  private static JsonNode parts(List<JsonNode> entries) {
    var body = Json.newObject();
    body.set("data", ModelReads.array(entries));
    return body;
  }

  private List<JsonNode> deletions() {
    return tenant.deletions.entrySet().stream()
        .<JsonNode>map(
            deletion ->
                Json.newObject()
                    .put("reference", deletion.getKey())
                    .put("deleted_at", deletion.getValue()))
        .toList();
  }

  private List<JsonNode> list(ModelRequest request) {
    return switch (request.segments().get(0)) {
      case "accounts" -> tenant.accounts.keySet().stream().<JsonNode>map(tenant::account).toList();
      case "documents" -> tenant.documents.values().stream().<JsonNode>map(d -> d).toList();
      default -> reads().representatives(request);
    };
  }

  private boolean exists(List<String> segments) {
    String key = segments.get(1);
    return segments.get(0).equals("representatives")
        ? tenant.representatives.containsKey(key)
        : tenant.has(Receivable.ofPlural(segments.get(0)), key);
  }

  private ObjectNode shown(List<String> segments) {
    String key = segments.get(1);
    return switch (segments.get(0)) {
      case "accounts" -> tenant.account(key);
      case "documents" -> tenant.documents.get(key);
      default -> tenant.representative(key);
    };
  }

  private Expected resource(ModelRequest request) {
    var segments = request.segments();
    boolean exists = exists(segments);
    return switch (request.method()) {
      case "GET" -> read(request);
      case "DELETE" -> delete(request);
      default -> {
        var write = write(request);
        if (request.method().equals("PATCH")) {
          requireResource(segments);
        }
        check(request, exists);
        if (request.method().equals("POST") && exists) {
          throw Refused.because(409, "REPRESENTATIVE_ALREADY_EXISTS");
        }
        write.run();
        yield Expected.resource(exists ? 200 : 201, shown(segments));
      }
    };
  }

  /** Refuses what is not valid, and returns the write. */
  private Runnable write(ModelRequest request) {
    String key = request.segments().get(1);
    var body = request.json();
    return switch (request.segments().get(0)) {
      case "accounts" -> () -> writes().saveAccount(key, body);
      case "documents" -> {
        writes().requireAccountOf(body);
        yield () -> writes().saveDocument(key, body);
      }
      default -> {
        var revised = writes().revised(key, body, request.method().equals("PATCH"));
        yield () -> writes().save(key, revised);
      }
    };
  }

  private Expected read(ModelRequest request) {
    requireResource(request.segments());
    if (request.precondition() == ModelRequest.Precondition.MISSING) {
      return Expected.empty(304);
    }
    check(request, true);
    return Expected.resource(200, shown(request.segments()));
  }

  private Expected delete(ModelRequest request) {
    var segments = request.segments();
    requireResource(segments);
    check(request, true);
    boolean cascade = request.parameter(CASCADE).isPresent();
    if (segments.get(0).equals("representatives")) {
      writes().deleteRepresentative(segments.get(1), cascade);
    } else {
      writes().delete(Receivable.ofPlural(segments.get(0)), segments.get(1), cascade);
    }
    return Expected.empty(204);
  }

  private void requireResource(List<String> segments) {
    if (!exists(segments)) {
      String plural = segments.get(0);
      throw Refused.because(
          404,
          plural.equals("representatives")
              ? "REPRESENTATIVE_NOT_FOUND"
              : Receivable.ofPlural(plural).notFound());
    }
  }

  private static void check(ModelRequest request, boolean exists) {
    boolean holds =
        switch (request.precondition()) {
          case NONE, CURRENT -> true;
          case EXISTS -> exists;
          case OTHER -> false;
          case MISSING -> !exists;
        };
    if (!holds) {
      throw Refused.because(412, "PRECONDITION_FAILED");
    }
  }

  /** What is below a resource. */
  private Expected part(ModelRequest request) {
    var segments = request.segments();
    String key = segments.get(1);
    String part = segments.get(2);
    if (request.method().equals("POST")) {
      return Expected.of(200, writes().handOver(key, request.json()));
    }
    if (request.method().equals("PUT")) {
      return Expected.of(
          200,
          writes()
              .replaceLinks(
                  Receivable.ofPlural(part),
                  key,
                  request.json().path("numbers"),
                  request.parameter("max_removals").map(Integer::valueOf).orElse(null)));
    }
    requireResource(segments);
    return Expected.of(
        200,
        switch (part) {
          case "supervisors" -> reads().supervisors(key);
          case "escalation" ->
              reads()
                  .escalation(
                      Receivable.ofPlural(segments.get(0)), key, request.parameter("levels"));
          case "reports" ->
              ModelReads.page(
                  request,
                  reads().reports(key, request.parameter("depth").map(Integer::valueOf).orElse(1)));
          case "representatives" ->
              ModelReads.page(
                  request, texts(tenant.linkedTo(Receivable.ofPlural(segments.get(0)), key)));
          default ->
              ModelReads.page(
                  request, texts(tenant.links(Receivable.ofPlural(part), key).keySet()));
        });
  }

  private static List<JsonNode> texts(Iterable<String> texts) {
    var array = Json.newObject().arrayNode();
    texts.forEach(array::add);
    var nodes = new ArrayList<JsonNode>();
    array.forEach(nodes::add);
    return nodes;
  }

  private Expected link(ModelRequest request) {
    var segments = request.segments();
    var receivable = Receivable.ofPlural(segments.get(2));
    String reference = segments.get(1);
    String number = segments.get(3);
    if (request.method().equals("DELETE")) {
      writes().unlink(receivable, reference, number);
      return Expected.empty(204);
    }
    boolean created = writes().link(receivable, reference, number);
    return Expected.of(
        200,
        Json.newObject()
            .put("representative_reference", reference)
            .put(receivable.number(), number)
            .put("created", created)
            .put("linked_at", tenant.links(receivable, reference).get(number)));
  }

  private JsonNode bulk(String plural, JsonNode lines) {
    var bulk = new ModelBulk(plural, this::single);
    return bulk.answer(lines);
  }

  /** A line of a bulk: as if it was a request. Returns whether it changed anything. */
  private ModelBulk.Result single(ModelRequest request) {
    String before = tenant.toString();
    var expected = answer(request);
    return new ModelBulk.Result(expected, !tenant.toString().equals(before));
  }
}
