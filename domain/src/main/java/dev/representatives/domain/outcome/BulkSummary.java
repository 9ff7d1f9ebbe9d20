package dev.representatives.domain.outcome;

/**
 * The counts of a bulk; created + changed + unchanged + deleted + refused = lines.
 *
 * @param lines the lines that have a result
 * @param created lines that created something; a new link counts as created
 * @param changed lines that changed something that existed
 * @param unchanged lines that found the requested state
 * @param deleted lines that deleted something; a removed link counts as deleted
 * @param refused lines that were refused
 * @param complete whether every line of the input has a result
 * @param committed whether the changes were kept; false for an atomic bulk that failed
 */
public record BulkSummary(
    long lines,
    long created,
    long changed,
    long unchanged,
    long deleted,
    long refused,
    boolean complete,
    boolean committed) {}
