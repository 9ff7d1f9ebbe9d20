/** The links of representatives to accounts and documents, from both sides. */
package dev.representatives.adapter.rest.link;
