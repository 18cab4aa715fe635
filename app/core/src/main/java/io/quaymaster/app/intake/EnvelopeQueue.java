package io.quaymaster.app.intake;

/** Where accepted deliveries go: {@code events.fifo}. */
public interface EnvelopeQueue {
  /**
   * Sends and returns when it is durable.
   *
   * @throws io.quaymaster.app.MessageQueue.QueueUnavailable when it may not have been stored
   */
  void send(Envelope envelope);
}
