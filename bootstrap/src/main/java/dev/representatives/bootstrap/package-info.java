/** The only composition root, which depends on every ring and on which nothing depends. */
package dev.representatives.bootstrap;
