package dev.representatives.adapter.rest.bulk;

import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;
import java.util.function.Function;

/**
 * The lines of one kind of resource.
 *
 * @param keys the names of the keys of a line, in the order of the result
 * @param reader reads a line; what is wrong joins the findings of the body
 */
record LineFormat(List<String> keys, Function<LineBody, BulkChange> reader) {}
