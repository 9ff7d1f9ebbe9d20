/** How the service ends without losing a request, and how it reports whether it is ready. */
package dev.representatives.bootstrap.shutdown;
