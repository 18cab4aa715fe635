package io.quaymaster.simulator.state.release;

import io.quaymaster.simulator.state.account.Actor;

/**
 * A change of a release, as webhooks tell it.
 *
 * @param action created, published, released, prereleased, edited or deleted
 * @param release as it is now
 * @param by who did it
 */
public record ReleaseChange(String action, Release release, Actor by) {}
