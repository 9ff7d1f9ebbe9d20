package dev.representatives.adapter.rest.bulk;

import dev.representatives.domain.port.in.bulk.BulkChange;
import java.util.List;
import java.util.function.Function;

/**
 * The lines of one kind of resource.
 *
 * @param keys the names of the keys of a line, in the order of the result
 * @param refusesUnknownFields whether a line can be refused for a field that is not known
 * @param reader reads a line; what is wrong joins the findings of the body
 */
public record LineFormat(
    List<String> keys, boolean refusesUnknownFields, Function<LineBody, BulkChange> reader) {}
