/** The escalation of a document or account: whom a reminder goes to, level by level. */
package dev.representatives.domain.escalation;
