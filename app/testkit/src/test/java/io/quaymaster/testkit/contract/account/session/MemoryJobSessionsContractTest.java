package io.quaymaster.testkit.contract.account.session;

import io.quaymaster.account.session.JobSessions;
import io.quaymaster.app.RandomIds;
import io.quaymaster.memory.account.session.MemoryJobSessions;
import io.quaymaster.testkit.MovableClock;

class MemoryJobSessionsContractTest extends JobSessionsContract {
  private final MemoryJobSessions sessions =
      new MemoryJobSessions(new RandomIds(), new MovableClock(NOW));

  @Override
  protected JobSessions sessions() {
    return sessions;
  }

  @Override
  protected void lock() {
    sessions.refuse("the role lets nobody in");
  }

  @Override
  protected void goDown() {
    sessions.down(true);
  }
}
