/**
 * The properties of a request that every package of the REST adapter uses: its id, target, path,
 * port and header lists.
 */
package dev.representatives.adapter.rest;
