package io.quaymaster.server.queue;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.MessageQueue.Received;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of the deferred queue: each goes back to its own queue when it is time. */
@Singleton
final class DeferredMessages implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(DeferredMessages.class);

  private final Deferral deferral;

  DeferredMessages(Deferral deferral) {
    this.deferral = deferral;
  }

  @Override
  public Disposition handle(Received message) {
    try {
      boolean sent = deferral.forward(Deferred.read(message.body()));
      LOG.debug("deferred message of group {} {}", message.group(), sent ? "sent on" : "waits on");
      return new Disposition.Complete();
    } catch (IllegalArgumentException e) {
      LOG.error("a deferred message becomes a dead letter: {}", e.getMessage());
      return new Disposition.Retry(Duration.ZERO);
    }
  }
}
