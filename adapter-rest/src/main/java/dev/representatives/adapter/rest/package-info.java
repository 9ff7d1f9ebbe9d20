/**
 * The properties of a request that every package of the REST adapter uses: its id, caller, path,
 * port and header lists.
 */
package dev.representatives.adapter.rest;
