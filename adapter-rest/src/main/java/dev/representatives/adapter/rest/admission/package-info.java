/**
 * The conditions that every request meets before its operation: port, key, media type, whole body.
 */
package dev.representatives.adapter.rest.admission;
