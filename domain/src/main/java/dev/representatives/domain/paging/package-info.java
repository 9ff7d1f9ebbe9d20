/** Parts of lists: numbered pages, and pages from a cursor. */
package dev.representatives.domain.paging;
