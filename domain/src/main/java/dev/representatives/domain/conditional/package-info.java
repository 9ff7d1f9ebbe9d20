/** Entity tags and preconditions (RFC 9110, sections 8.8.3 and 13.1). */
package dev.representatives.domain.conditional;
