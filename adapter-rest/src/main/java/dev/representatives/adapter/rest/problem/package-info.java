/** Every error of every layer as a problem of RFC 9457. */
package dev.representatives.adapter.rest.problem;
