/**
 * What every room of the REST adapter may know of a request: its name, target, path, port and lists
 * in headers.
 */
package dev.representatives.adapter.rest;
