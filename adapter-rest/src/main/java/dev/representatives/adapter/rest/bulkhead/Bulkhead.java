package dev.representatives.adapter.rest.bulkhead;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;

/**
 * Lets a bounded number of requests run at the same time, and a bounded number wait for a bounded
 * time. Each request belongs to a group. Groups with waiting requests take turns, and a group never
 * takes the last quarter of the places, so that others need not wait for its slow requests. When
 * too many wait, the group with the most of them loses its latest one.
 *
 * <p>Resilience4j has bulkheads, but none that waits without a thread, and none with shares.
 */
final class Bulkhead {
  private static final int PARTS = 4;

  private final int places;
  private final int placesOfOneGroup;
  private final int maxWaiting;
  private final long longestWait;
  private final LongSupplier nanoTime;
  private final Map<Object, Group> groups = new HashMap<>();
  private final Deque<Group> turns = new ArrayDeque<>();
  private int running;
  private int waiting;
  private long refused;

  /**
   * Creates a bulkhead.
   *
   * @param places how many requests run at the same time, at least 1
   * @param nanoTime the time, as {@link System#nanoTime}
   */
  Bulkhead(int places, int maxWaiting, Duration longestWait, LongSupplier nanoTime) {
    this.places = places;
    this.placesOfOneGroup = places - places / PARTS;
    this.maxWaiting = maxWaiting;
    this.longestWait = longestWait.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Asks for a place. The answer is known as soon as the request may run; empty if it may not. */
  CompletionStage<Optional<Place>> enter(Object group) {
    var place = new Place(this, group, nanoTime.getAsLong());
    add(place).ifPresent(Place::refuse);
    return place.answer();
  }

  /** Whether as many requests wait as may. */
  synchronized boolean isFull() {
    return waiting >= maxWaiting;
  }

  /**
   * Refuses a request of this group if {@link #enter} would refuse it immediately.
   *
   * @return whether it is refused
   */
  synchronized boolean refuse(Object group) {
    var own = groups.get(group);
    boolean isLargest =
        own != null
            && isFull()
            && !own.waiting.isEmpty()
            && own.waiting.size() == largest().waiting.size();
    if (isLargest) {
      refused++;
    }
    return isLargest;
  }

  private synchronized Optional<Place> add(Place place) {
    var group = groups.computeIfAbsent(place.group(), key -> new Group());
    if (running < places && group.running < placesOfOneGroup) {
      running++;
      group.running++;
      place.admit();
      return Optional.empty();
    }
    if (group.waiting.isEmpty()) {
      turns.addLast(group);
    }
    group.waiting.addLast(place);
    waiting++;
    return waiting > maxWaiting ? Optional.of(latestOfLargestGroup()) : Optional.empty();
  }

  private Place latestOfLargestGroup() {
    var largest = largest();
    var latest = largest.waiting.removeLast();
    stopWaiting(largest, latest);
    refused++;
    return latest;
  }

  /** The group with the most waiting requests; there must be one. */
  private Group largest() {
    return turns.stream().max(Comparator.comparingInt(group -> group.waiting.size())).orElseThrow();
  }

  /** Frees a place that was taken. */
  void leave(Place place) {
    next(place).forEach(Place::admit);
  }

  private synchronized List<Place> next(Place left) {
    running--;
    var groupOfLeft = groups.get(left.group());
    groupOfLeft.running--;
    forgetIfIdle(groupOfLeft, left);
    var admitted = new ArrayList<Place>(1);
    for (int looked = turns.size(); looked > 0 && running < places; looked--) {
      var group = turns.removeFirst();
      turns.addLast(group);
      if (group.running < placesOfOneGroup) {
        var place = group.waiting.removeFirst();
        running++;
        group.running++;
        stopWaiting(group, place);
        admitted.add(place);
      }
    }
    return admitted;
  }

  /** Refuses the requests that have waited too long. */
  void refuseOverdue() {
    overdue().forEach(Place::refuse);
  }

  private synchronized List<Place> overdue() {
    long now = nanoTime.getAsLong();
    var overdue = new ArrayList<Place>();
    for (var group : List.copyOf(turns)) {
      while (!group.waiting.isEmpty() && now - group.waiting.getFirst().since() >= longestWait) {
        var place = group.waiting.removeFirst();
        stopWaiting(group, place);
        overdue.add(place);
      }
    }
    refused += overdue.size();
    return overdue;
  }

  private void stopWaiting(Group group, Place place) {
    waiting--;
    if (group.waiting.isEmpty()) {
      turns.remove(group);
      forgetIfIdle(group, place);
    }
  }

  private void forgetIfIdle(Group group, Place last) {
    if (group.running == 0 && group.waiting.isEmpty()) {
      groups.remove(last.group());
    }
  }

  synchronized int running() {
    return running;
  }

  synchronized int waiting() {
    return waiting;
  }

  synchronized long refused() {
    return refused;
  }

  /** The number of groups that are remembered. */
  synchronized int groups() {
    return groups.size();
  }

  /** The requests of one group. */
  private static final class Group {
    private final Deque<Place> waiting = new ArrayDeque<>();
    private int running;
  }
}
