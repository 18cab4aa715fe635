package io.quaymaster.job.request;

import io.quaymaster.job.JobId;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.later.LaterRuns;
import jakarta.inject.Singleton;

/** Requests that no event brings back: those that were made on the command line. */
@Singleton
public final class WaitingRequests implements LaterRuns {
  private final RequestRun definitions;
  private final RunEngine engine;

  public WaitingRequests(RequestRun definitions, RunEngine engine) {
    this.definitions = definitions;
    this.engine = engine;
  }

  @Override
  public String kind() {
    return JobId.KIND;
  }

  @Override
  public RunOutcome resume(RunKey key) {
    return engine.resume(definitions.definition(id(key)), key);
  }

  static JobId id(RunKey key) {
    return JobId.read(key.subject())
        .orElseThrow(() -> new IllegalArgumentException("run " + key + " is of no job"));
  }
}
