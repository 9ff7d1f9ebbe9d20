package dev.representatives.adapter.memory;

/** What an operation makes of a state, and what it answers. */
record Change<S, R>(S state, R answer) {}
