package io.quaymaster.aws.events;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * The {@code detail} of the event.
 *
 * @param run the run's key, by which a receiver knows an event that comes twice
 * @param repository {@code owner/name} at the time
 * @param repositoryId GitHub's id, which survives renames
 * @param installationId GitHub's id of the App's installation
 * @param outcome what happened: version, tag, commit, url …
 */
@Serdeable
record FinishedRunDetail(
    String run,
    String repository,
    long repositoryId,
    long installationId,
    Map<String, String> outcome) {}
