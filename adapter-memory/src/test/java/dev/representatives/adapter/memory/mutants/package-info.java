/** Broken copies of the in-memory adapter, which prove that each rule of the contracts can fail. */
package dev.representatives.adapter.memory.mutants;
