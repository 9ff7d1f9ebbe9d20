/**
 * Outbound ports, which the adapters implement. Every method that accesses a tenant's data takes
 * the tenant; there is no lookup without one.
 */
package dev.representatives.domain.port.out;
