/** How many requests a key may make in a given time. */
package dev.representatives.adapter.rest.ratelimit;
