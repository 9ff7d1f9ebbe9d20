package dev.representatives.harness.fuzz;

import dev.representatives.harness.http.Answer;

/** Sends requests. */
@FunctionalInterface
public interface Sender {
  Answer send(RawRequest request);
}
