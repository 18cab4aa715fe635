package io.quaymaster.simulator.hooks;

import java.util.Optional;

/**
 * One event for one App, ready to be sent, as often as it takes.
 *
 * @param guid stays the same on redelivery
 * @param appId who hears of it
 * @param installationId by which installation
 * @param repositoryId where it happened, if in a repository
 * @param event such as {@code push}
 * @param action such as {@code opened}, or ""
 * @param body the JSON, packed
 */
public record HookMessage(
    String guid,
    long appId,
    long installationId,
    Optional<Long> repositoryId,
    String event,
    String action,
    Packed body) {}
