/** Writes files of realistic data, the same ones for the same seed. */
package dev.representatives.sampledata;
