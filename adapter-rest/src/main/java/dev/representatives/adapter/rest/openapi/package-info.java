/** The API description: what all operations share in it, and how it is served. */
package dev.representatives.adapter.rest.openapi;
