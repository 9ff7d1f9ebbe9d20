/** A network between two processes that fails as a test wants. */
package dev.representatives.harness.network;
