/** The escalations of documents and accounts: whom a reminder goes to. */
package dev.representatives.adapter.rest.escalation;
