package dev.representatives.adapter.memory;

/** The state after an operation, and the result of the operation. */
record Change<S, R>(S state, R result) {}
