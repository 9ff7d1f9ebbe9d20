/** Checks each exchange of the tests against the API description. */
package dev.representatives.harness.description;
