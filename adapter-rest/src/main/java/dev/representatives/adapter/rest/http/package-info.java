/** The strict reading of a request, for all operations: path, query, conditions and body. */
package dev.representatives.adapter.rest.http;
