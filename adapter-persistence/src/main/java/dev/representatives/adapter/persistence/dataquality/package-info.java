/** Finds what is missing or doubtful in the data of a tenant. */
package dev.representatives.adapter.persistence.dataquality;
