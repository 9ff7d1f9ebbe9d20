/** What all operations read of a request, strictly, and the forms of their responses. */
package dev.representatives.adapter.rest.http;
