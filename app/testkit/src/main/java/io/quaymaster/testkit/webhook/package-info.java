/** Webhook payloads that GitHub publishes as examples, for tests. Uses the JDK only. */
@NullMarked
package io.quaymaster.testkit.webhook;

import org.jspecify.annotations.NullMarked;
