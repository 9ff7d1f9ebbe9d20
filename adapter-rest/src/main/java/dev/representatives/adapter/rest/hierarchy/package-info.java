/** The supervisors above a representative and the reports below it. */
package dev.representatives.adapter.rest.hierarchy;
