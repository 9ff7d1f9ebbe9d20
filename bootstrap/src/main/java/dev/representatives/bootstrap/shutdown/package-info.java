/** Stops the service without losing a request, and reports whether it is ready. */
package dev.representatives.bootstrap.shutdown;
