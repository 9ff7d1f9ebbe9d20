/** Ends each wait for the database when the time of the request is over. */
package dev.representatives.adapter.persistence.timeout;
