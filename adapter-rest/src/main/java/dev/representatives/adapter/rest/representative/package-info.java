/** The resources of representatives themselves, their list and their deletions. */
package dev.representatives.adapter.rest.representative;
