/** The report on the quality of the data. */
package dev.representatives.adapter.rest.dataquality;
