/**
 * The handlers of a connection below the framework: strict parsing, deadlines and orderly draining.
 */
package dev.representatives.adapter.rest.connection;
