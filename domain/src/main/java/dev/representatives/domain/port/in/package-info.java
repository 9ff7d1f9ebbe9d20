/** Inbound ports: the use cases that the application offers. Each use case owns its transaction. */
package dev.representatives.domain.port.in;
