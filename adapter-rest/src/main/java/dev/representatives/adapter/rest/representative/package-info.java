/** The resources of representatives, of their links and of their hierarchy. */
package dev.representatives.adapter.rest.representative;
