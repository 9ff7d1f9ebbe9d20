/** The handwritten API description and its endpoints. */
package dev.representatives.adapter.rest.openapi;
