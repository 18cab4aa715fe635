package io.quaymaster.simulator.state.check;

import io.quaymaster.simulator.state.account.Actor;

/**
 * A change of a check run, as webhooks tell it.
 *
 * @param action created, completed or rerequested
 * @param run as it is now
 * @param by who did it
 */
public record CheckRunChange(String action, CheckRun run, Actor by) {}
