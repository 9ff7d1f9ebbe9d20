/**
 * The contracts of the outbound ports, as tests. An adapter proves that it keeps them by
 * subclassing each {@code *Contract} class and supplying {@link
 * dev.representatives.contracts.StoresUnderTest}; nothing else. Each rule has a number, which is in
 * the name of its test.
 *
 * <p>Every test makes tenants of its own, so the store needs no cleaning, may be shared, and may
 * hold other data. What cannot be provoked from outside, such as a commit that fails, is for the
 * adapter's own tests.
 */
package dev.representatives.contracts;
