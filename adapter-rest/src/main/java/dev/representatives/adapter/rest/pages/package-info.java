/** What people look at in a browser, and the files it needs, all from the jar. */
package dev.representatives.adapter.rest.pages;
