/**
 * The whole system, seen from outside: every promise to a caller is a named case here.
 *
 * <p>The service runs as a user runs it, as a process of its own. A topic is one class that ends in
 * {@code Scenarios}. The build runs all of them once per {@link
 * dev.representatives.harness.service.Environment}, each time in a virtual machine of its own; the
 * name of the environment is in the reports. To check a deployment of one's own, and nothing else:
 *
 * <pre>
 * mvn -pl bootstrap -am package failsafe:integration-test@deployment failsafe:verify@deployment
 *     -Drepresentatives.base-url=https://representatives.example.com
 *     -Drepresentatives.api-key=rep_... -Drepresentatives.other-tenant-api-key=rep_...
 * </pre>
 *
 * <p>All that a case writes has a key of its own, so that any number of runs can share a tenant.
 */
package dev.representatives.scenarios;
