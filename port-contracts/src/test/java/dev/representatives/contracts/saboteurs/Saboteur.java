package dev.representatives.contracts.saboteurs;

import dev.representatives.contracts.StoresUnderTest;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An adapter with one mistake.
 *
 * @param mistake what it does wrong
 * @param sabotage makes the mistake on honest stores
 * @param caughtBy the numbers of the rules that must fail
 */
record Saboteur(String mistake, UnaryOperator<StoresUnderTest> sabotage, Set<String> caughtBy) {}
