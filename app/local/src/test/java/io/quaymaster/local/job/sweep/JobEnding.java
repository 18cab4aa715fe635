package io.quaymaster.local.job.sweep;

import java.util.List;
import java.util.Map;

/**
 * How a job ended, without ids and times.
 *
 * @param jobs of the issue
 * @param comments of the App, oldest first
 * @param results the files that are kept; of the result itself the name alone, because it tells
 *     times
 * @param accounts the states of all
 * @param messages that wait or are in work
 */
record JobEnding(
    List<String> jobs,
    List<String> comments,
    Map<String, String> results,
    List<String> accounts,
    long messages) {}
