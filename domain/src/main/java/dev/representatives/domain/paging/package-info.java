/** Pages of lists. */
package dev.representatives.domain.paging;
