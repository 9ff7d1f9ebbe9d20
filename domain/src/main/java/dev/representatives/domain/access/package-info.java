/** Who may call: API keys, their scopes, and the caller that a key stands for. */
package dev.representatives.domain.access;
