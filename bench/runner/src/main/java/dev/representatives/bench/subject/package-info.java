/** The product, its peers and plain JDBC, each under the load of a scenario. */
package dev.representatives.bench.subject;
