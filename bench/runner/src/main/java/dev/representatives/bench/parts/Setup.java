package dev.representatives.bench.parts;

import dev.representatives.bench.process.MySql;
import dev.representatives.bench.process.Programs;
import dev.representatives.bench.results.Results;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What all measurements share.
 *
 * @param java the home of the JDK that runs the services
 * @param java17 the home of a JDK 17, if there is one
 * @param folder for temporary files
 */
record Setup(
    Options options,
    Programs programs,
    MySql mySql,
    Path java,
    Optional<Path> java17,
    Path folder,
    Results results) {}
