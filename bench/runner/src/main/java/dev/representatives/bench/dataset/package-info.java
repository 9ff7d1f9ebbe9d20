/** Makes the people, accounts, documents and links that every subject serves. */
package dev.representatives.bench.dataset;
