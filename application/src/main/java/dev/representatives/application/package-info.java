/**
 * Implementations of the inbound ports. Each use case is one class that owns its transaction and
 * receives its dependencies in the constructor.
 */
package dev.representatives.application;
