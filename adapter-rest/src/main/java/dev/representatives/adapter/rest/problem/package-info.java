/** The translation of every error of every layer into a problem (RFC 9457). */
package dev.representatives.adapter.rest.problem;
