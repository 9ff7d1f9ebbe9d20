/**
 * Outbound ports: what the application needs of the outside. Every method that touches a tenant's
 * data takes the tenant; there is no look-up without one.
 */
package dev.representatives.domain.port.out;
