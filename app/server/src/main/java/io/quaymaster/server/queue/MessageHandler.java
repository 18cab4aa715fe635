package io.quaymaster.server.queue;

import io.quaymaster.app.MessageQueue.Received;

/** What is done about messages of one queue. */
interface MessageHandler {
  /** Handles one message. An exception means an outage or a bug: the message comes again. */
  Disposition handle(Received message);
}
