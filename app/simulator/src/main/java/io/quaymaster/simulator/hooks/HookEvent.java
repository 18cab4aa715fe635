package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.state.repository.Repository;

/**
 * An event in a repository, before it is known who hears of it.
 *
 * @param name such as {@code push}
 * @param action such as {@code opened}, or "" for events without
 * @param repository where it happened
 * @param payload all but the installation
 */
record HookEvent(String name, String action, Repository repository, ObjectNode payload) {}
