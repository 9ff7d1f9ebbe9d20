/** Calls the API, one operation at a time. */
package dev.representatives.harness.api;
