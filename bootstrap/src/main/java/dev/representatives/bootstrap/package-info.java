/** The only composition root; it depends on every ring, and nothing depends on it. */
package dev.representatives.bootstrap;
