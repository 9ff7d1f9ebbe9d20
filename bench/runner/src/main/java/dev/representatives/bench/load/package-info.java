/** Sends requests to a service, and counts how long each of them takes. */
package dev.representatives.bench.load;
