/** The only composition root: it knows every ring, and nothing knows it. */
package dev.representatives.bootstrap;
