/** Carries out many single writes in groups, with the use cases of the single writes. */
package dev.representatives.application.bulk;
