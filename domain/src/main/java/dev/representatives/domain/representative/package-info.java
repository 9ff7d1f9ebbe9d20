/** The representative aggregate and its value objects. */
package dev.representatives.domain.representative;
