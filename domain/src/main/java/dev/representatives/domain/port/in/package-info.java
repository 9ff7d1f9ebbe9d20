/**
 * Inbound ports: what the application does for whoever drives it. Each use case owns its
 * transaction.
 */
package dev.representatives.domain.port.in;
