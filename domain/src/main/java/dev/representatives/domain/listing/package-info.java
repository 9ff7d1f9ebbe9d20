/** Lists of the representatives of a tenant: their filters, their order, and what was deleted. */
package dev.representatives.domain.listing;
