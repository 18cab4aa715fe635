package io.quaymaster.simulator.aws;

import java.net.URI;

/** One service of AWS, running in this process until it is closed. */
public interface Engine extends AutoCloseable {

  /** The address; {@code http}, on 127.0.0.1. For the AWS SDK's {@code endpointOverride}. */
  URI uri();

  /** Stops listening and frees everything; what was in memory is gone. */
  @Override
  void close();
}
