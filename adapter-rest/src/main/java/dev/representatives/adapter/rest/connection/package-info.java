/**
 * What happens on a connection before and beside the framework: strict parsing, deadlines and the
 * orderly end.
 */
package dev.representatives.adapter.rest.connection;
