/** What is missing or doubtful in the data of a tenant, so that a reminder may reach nobody. */
package dev.representatives.domain.dataquality;
