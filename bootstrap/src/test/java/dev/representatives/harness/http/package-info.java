/** Represents requests and responses, and holds the rules of every response. */
package dev.representatives.harness.http;
