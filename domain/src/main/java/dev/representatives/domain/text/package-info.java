/** Text as Unicode code points. */
package dev.representatives.domain.text;
