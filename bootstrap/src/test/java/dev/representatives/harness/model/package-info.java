/** A model of the API in plain Java, and random requests to compare the service with it. */
package dev.representatives.harness.model;
