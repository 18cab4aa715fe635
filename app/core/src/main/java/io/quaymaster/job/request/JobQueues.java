package io.quaymaster.job.request;

import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import java.util.List;
import java.util.Optional;

/** The queue of each pool: {@code jobs-sandbox} and so on. */
public interface JobQueues {
  /** The pools that are set up. */
  List<PoolName> pools();

  /** The queue of a pool; empty when it is not set up. */
  Optional<MessageQueue> of(PoolName pool);
}
