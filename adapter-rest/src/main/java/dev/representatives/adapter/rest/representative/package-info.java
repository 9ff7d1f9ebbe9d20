/** The resources of representatives and of their links. */
package dev.representatives.adapter.rest.representative;
