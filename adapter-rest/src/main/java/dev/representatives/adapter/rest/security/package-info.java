/** Who may call, from which origins, and what responses forbid browsers and caches. */
package dev.representatives.adapter.rest.security;
