/** The inbound port for many changes in one call, and what passes through it. */
package dev.representatives.domain.port.in.bulk;
