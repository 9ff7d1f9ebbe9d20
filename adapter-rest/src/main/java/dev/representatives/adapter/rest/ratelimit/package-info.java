/** The limit of requests per key and window of time. */
package dev.representatives.adapter.rest.ratelimit;
