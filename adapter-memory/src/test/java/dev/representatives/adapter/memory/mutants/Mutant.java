package dev.representatives.adapter.memory.mutants;

import dev.representatives.contracts.StoresUnderTest;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An adapter with one mistake.
 *
 * @param mistake a description of the mistake
 * @param mutation applies the mistake to correct stores
 * @param caughtBy the numbers of the rules that must fail
 */
record Mutant(String mistake, UnaryOperator<StoresUnderTest> mutation, Set<String> caughtBy) {}
