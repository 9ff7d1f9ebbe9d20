package dev.representatives.adapter.memory.mutants;

import dev.representatives.adapter.memory.mutants.Mutation.Honest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Mutations that several ports share. */
final class Twists {
  private Twists() {}

  static Object alwaysTrue(Object[] arguments, Honest honest) {
    Object unused = honest.call(arguments);
    return true;
  }

  /** Casts the result of a port to an optional. */
  static Optional<Object> optional(Object returned) {
    return ((Optional<?>) returned).map(value -> (Object) value);
  }

  /** Runs work on another thread, and so in another transaction. */
  static Object elsewhere(Supplier<Object> work) {
    try {
      return CompletableFuture.supplyAsync(work).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}
