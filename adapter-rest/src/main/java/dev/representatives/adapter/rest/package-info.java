/**
 * The inbound ports over HTTP. A controller reads a request, calls one port, and writes the answer;
 * every error of every layer leaves as a problem of RFC 9457.
 */
package dev.representatives.adapter.rest;
