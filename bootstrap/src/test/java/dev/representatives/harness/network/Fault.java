package dev.representatives.harness.network;

import java.time.Duration;
import java.util.function.Predicate;

/** What is wrong with a network. */
@FunctionalInterface
public interface Fault {
  /** Does to these bytes what it does, before they are forwarded. */
  void strike(Segment segment);

  /** All bytes arrive late. */
  static Fault latency(Duration shortest, Duration longest) {
    return segment -> segment.delay(shortest, longest);
  }

  /** One of so many segments is cut somewhere, and the connection is reset. */
  static Fault resets(int choices) {
    return segment -> {
      if (segment.isOneOf(choices)) {
        segment.cut();
      }
    };
  }

  /**
   * With one of so many segments, a connection becomes silent: nothing arrives, not even its end.
   */
  static Fault silence(int choices) {
    return segment -> {
      if (segment.isOneOf(choices)) {
        segment.silence();
      }
    };
  }

  /** One of so many of these requests arrives, and the connection is reset before its answer. */
  static Fault lostAnswers(Predicate<byte[]> requests, int choices) {
    return segment -> {
      if (segment.isOfRequest() && requests.test(segment.bytes()) && segment.isOneOf(choices)) {
        segment.loseAnswer();
      }
    };
  }
}
