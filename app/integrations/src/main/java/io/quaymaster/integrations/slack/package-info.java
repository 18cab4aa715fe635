/**
 * Notifications in Slack, through Slack's own SDK. Uses core (config, notify, kernel) and nothing
 * else of ours.
 */
@NullMarked
package io.quaymaster.integrations.slack;

import org.jspecify.annotations.NullMarked;
