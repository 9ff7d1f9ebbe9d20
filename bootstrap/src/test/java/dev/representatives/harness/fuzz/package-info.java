/** Generates requests from the API description, valid ones and broken ones. */
package dev.representatives.harness.fuzz;
