/** The number of requests that run at the same time, shared fairly among the tenants. */
package dev.representatives.adapter.rest.bulkhead;
