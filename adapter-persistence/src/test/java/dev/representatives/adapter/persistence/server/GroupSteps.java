package dev.representatives.adapter.persistence.server;

import java.util.List;

/**
 * How servers become a group.
 *
 * @param options those of each server, such as {@code gtid_mode=ON}, but for its own addresses
 * @param each statements on each server, before it joins
 * @param first statements on the server that creates the group
 * @param others statements on each other server
 * @param end statements on each server when the group is complete
 */
public record GroupSteps(
    List<String> options,
    List<String> each,
    List<String> first,
    List<String> others,
    List<String> end) {}
