/** Starts the service and its command line as processes, and stops them. */
package dev.representatives.harness.service;
