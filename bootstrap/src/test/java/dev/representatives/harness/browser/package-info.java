/** Opens the pages of the service in a browser. */
package dev.representatives.harness.browser;
