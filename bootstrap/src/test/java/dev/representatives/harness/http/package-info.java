/** HTTP as the tests see it: what is sent, and the rules of every answer. */
package dev.representatives.harness.http;
