/** The API description, which is written by hand, and how it is served. */
package dev.representatives.adapter.rest.openapi;
