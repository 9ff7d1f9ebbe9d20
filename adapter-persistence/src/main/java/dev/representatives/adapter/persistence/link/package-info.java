/** Stores links, lists them, and maintains how many each representative has. */
package dev.representatives.adapter.persistence.link;
