package dev.representatives.harness.model;

import dev.representatives.harness.http.Json;
import dev.representatives.harness.model.ModelRequest.Precondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests about few keys, so that they meet each other. */
public final class RandomRequests {
  /** Many, since a key that was used for one body is refused for others. */
  private static final int IDEMPOTENCY_KEYS = 200;

  private static final int REMEMBERED = 4;

  /** One in so many requests has a parameter at a limit or beyond. */
  private static final int LIMITS = 10;

  /** One in so many reads asks for the header alone. */
  private static final int HEADS = 8;

  private final RandomValues values;
  private final RandomReads reads;
  private final RandomBulks bulks;

  /** Sent with an idempotency key; by any tenant, so that two of them send the same. */
  private final List<ModelRequest> repeatable = new ArrayList<>();

  public RandomRequests(Random random) {
    this(random, Integer.MAX_VALUE);
  }

  /**
   * Creates requests about even fewer keys.
   *
   * @param keys how many references, and numbers of each kind, occur
   */
  public RandomRequests(Random random, int keys) {
    this.values = new RandomValues(random, keys);
    this.reads = new RandomReads(values);
    this.bulks = new RandomBulks(values);
  }

  /** The next request. */
  public ModelRequest next() {
    var request = any();
    if (request.isRead() && values.oneIn(HEADS)) {
      request = request.withMethod(ModelRequest.HEAD);
    }
    return values.oneIn(LIMITS) ? values.limits().of(request) : request;
  }

  private ModelRequest any() {
    int kind = values.below(100);
    if (kind < 20) {
      return conditional(saveRepresentative());
    }
    if (kind < 24) {
      return conditional(
          cascading(ModelRequest.of("DELETE", "representatives", values.reference())));
    }
    if (kind < 32) {
      return conditional(saveReceivable());
    }
    if (kind < 35) {
      var receivable = values.receivable();
      return conditional(
          cascading(ModelRequest.of("DELETE", receivable.plural(), values.number(receivable))));
    }
    if (kind < 48) {
      return conditional(links());
    }
    if (kind < 54) {
      return repeated();
    }
    if (kind < 57) {
      return conditional(handOver());
    }
    if (kind < 69) {
      return sometimesConditional(sometimesDry(bulks.next()));
    }
    return kind < 77 ? reads.resource() : reads.next();
  }

  private ModelRequest cascading(ModelRequest request) {
    return values.either() ? request.with("cascade", "links") : request;
  }

  private ModelRequest saveRepresentative() {
    String method = values.pick(List.of("POST", "PUT", "PUT", "PATCH", "PATCH"));
    return strictOrNot(saving(method));
  }

  private ModelRequest saving(String method) {
    String reference = values.reference();
    var body = values.representative();
    if (values.oneIn(12)) {
      body.put("reference", values.either() ? reference : values.reference());
    }
    return ModelRequest.of(method, "representatives", reference).withBody(body);
  }

  private ModelRequest strictOrNot(ModelRequest request) {
    return values.oneIn(6) ? request.withHeader(ModelRequest.PREFER, ModelRequest.STRICT) : request;
  }

  private ModelRequest saveReceivable() {
    var receivable = values.receivable();
    return ModelRequest.of("PUT", receivable.plural(), values.number(receivable))
        .withBody(values.body(receivable));
  }

  private ModelRequest links() {
    var receivable = values.receivable();
    String reference = values.reference();
    String plural = receivable.plural();
    return switch (values.below(4)) {
      case 0 ->
          ModelRequest.of(
              "DELETE", "representatives", reference, plural, values.number(receivable));
      case 1 -> {
        var body =
            values.stray(
                Json.object(
                    "numbers", values.oneIn(15) ? null : values.numbersOrOthers(receivable)));
        var request =
            strictOrNot(
                ModelRequest.of("PUT", "representatives", reference, plural).withBody(body));
        yield values.oneIn(3) ? request.with("max_removals", values.below(2)) : request;
      }
      default ->
          ModelRequest.of("PUT", "representatives", reference, plural, values.number(receivable));
    };
  }

  private ModelRequest handOver() {
    Map<String, Object> body =
        Json.object("to", values.reference(), "links", flag(), "reports", flag());
    if (values.oneIn(10)) {
      values.limits().handOver(body);
    }
    return strictOrNot(
        ModelRequest.of("POST", "representatives", values.reference(), "hand-over")
            .withBody(values.stray(body)));
  }

  private Boolean flag() {
    return values.oneIn(6) ? null : !values.oneIn(4);
  }

  /**
   * A request with an idempotency key, or one of the last ones again, perhaps with another body.
   */
  private ModelRequest repeated() {
    if (repeatable.isEmpty() || values.oneIn(3)) {
      var request =
          (values.either() ? saving("POST") : handOver())
              .withHeader(ModelRequest.IDEMPOTENCY_KEY, idempotencyKey());
      repeatable.add(request);
      if (repeatable.size() > REMEMBERED) {
        repeatable.remove(0);
      }
      return conditional(request);
    }
    var again = values.pick(repeatable);
    if (values.oneIn(4)) {
      boolean isCreation = again.segments().size() == 2;
      again =
          again.withBody(
              isCreation ? values.representative() : Json.object("to", values.reference()));
    }
    return values.oneIn(4) ? conditional(strictOrNot(again)) : again;
  }

  /** One that is too long, or has a space, once in a while. */
  private String idempotencyKey() {
    return values.oneIn(20)
        ? values.pick(List.of("k".repeat(255), "k".repeat(256), "k k"))
        : "k-" + values.below(IDEMPOTENCY_KEYS);
  }

  private ModelRequest conditional(ModelRequest request) {
    return values.oneIn(4)
        ? request.with(values.pick(List.of(Precondition.values())))
        : sometimesDry(request);
  }

  private ModelRequest sometimesConditional(ModelRequest request) {
    return values.oneIn(8) ? request.with(values.pick(List.of(Precondition.values()))) : request;
  }

  private ModelRequest sometimesDry(ModelRequest request) {
    return switch (values.below(12)) {
      case 0, 1 -> request.dryRun();
      case 2 -> request.with("dry_run", false);
      default -> request;
    };
  }
}
