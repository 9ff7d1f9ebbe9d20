/** The pages for browsers and their files, all from the jar. */
package dev.representatives.adapter.rest.pages;
