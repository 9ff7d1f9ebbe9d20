/** The hierarchy of representatives: the supervisors above one, and the reports below one. */
package dev.representatives.domain.hierarchy;
