package dev.representatives.adapter.rest.bulkhead;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** The place of one request in a bulkhead, from the time at which it asks for one. */
final class Place {
  private final Bulkhead bulkhead;
  private final Object group;
  private final long since;
  private final CompletableFuture<Optional<Place>> answer = new CompletableFuture<>();
  private final AtomicBoolean left = new AtomicBoolean();

  Place(Bulkhead bulkhead, Object group, long since) {
    this.bulkhead = bulkhead;
    this.group = group;
    this.since = since;
  }

  Object group() {
    return group;
  }

  long since() {
    return since;
  }

  CompletionStage<Optional<Place>> answer() {
    return answer;
  }

  void admit() {
    answer.complete(Optional.of(this));
  }

  void refuse() {
    answer.complete(Optional.empty());
  }

  /** Frees the place; once is enough. */
  void leave() {
    if (left.compareAndSet(false, true)) {
      bulkhead.leave(this);
    }
  }
}
