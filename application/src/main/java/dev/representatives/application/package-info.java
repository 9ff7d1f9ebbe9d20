/**
 * The use cases behind the inbound ports. Each is one class, owns its transaction, and is wired by
 * its constructor.
 */
package dev.representatives.application;
