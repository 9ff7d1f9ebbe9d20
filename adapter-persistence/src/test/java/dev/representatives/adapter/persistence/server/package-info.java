/** Real servers with the MySQL protocol, for the tests of this module and of the whole service. */
package dev.representatives.adapter.persistence.server;
