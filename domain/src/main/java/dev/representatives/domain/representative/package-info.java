/** The representative aggregate and its values. */
package dev.representatives.domain.representative;
