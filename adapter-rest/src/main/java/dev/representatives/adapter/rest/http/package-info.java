/**
 * What all operations share when they read a request strictly: path, query, conditions and body.
 */
package dev.representatives.adapter.rest.http;
