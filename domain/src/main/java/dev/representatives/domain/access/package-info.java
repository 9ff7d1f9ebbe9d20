/** API keys, their scopes, and authenticated callers. */
package dev.representatives.domain.access;
