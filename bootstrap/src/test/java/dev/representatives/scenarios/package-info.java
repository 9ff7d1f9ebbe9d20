/**
 * The whole system, seen from outside: every promise to a caller is a named case here.
 *
 * <p>The service runs as a separate process, as a user runs it. A topic is one class that ends in
 * {@code Scenarios}. The build runs all of them once per {@link
 * dev.representatives.harness.service.Environment}, each time in a separate JVM; the name of the
 * environment is in the reports. To check only a deployment of your own:
 *
 * <pre>
 * mvn -pl bootstrap -am package failsafe:integration-test@deployment failsafe:verify@deployment
 *     -Drepresentatives.base-url=https://representatives.example.com
 *     -Drepresentatives.api-key=rep_... -Drepresentatives.other-tenant-api-key=rep_...
 * </pre>
 *
 * <p>Each case writes under unique keys, so any number of runs can share a tenant.
 */
package dev.representatives.scenarios;
