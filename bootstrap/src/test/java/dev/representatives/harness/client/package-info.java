/** Builds and runs clients that are generated from the API description. */
package dev.representatives.harness.client;
