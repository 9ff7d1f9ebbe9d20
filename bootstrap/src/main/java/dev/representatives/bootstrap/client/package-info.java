/** Uses a running service over HTTP, as any other client does. */
package dev.representatives.bootstrap.client;
