/** The exchange of a bulk: reads lines while they arrive, and sends their results meanwhile. */
package dev.representatives.adapter.rest.bulk;
