/** Parts of lists. */
package dev.representatives.domain.paging;
