/**
 * The contracts of the outbound ports, as tests. An adapter proves its conformance by subclassing
 * each {@code *Contract} class and supplying {@link dev.representatives.contracts.StoresUnderTest};
 * it needs nothing else. Each rule has a number, which is part of its test name.
 *
 * <p>Every test creates its own tenants, so the store needs no cleanup, may be shared, and may hold
 * other data. The adapter's own tests have to cover cases that cannot be provoked through the
 * ports, such as a failing commit.
 */
package dev.representatives.contracts;
