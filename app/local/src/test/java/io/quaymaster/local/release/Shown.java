package io.quaymaster.local.release;

import io.quaymaster.simulator.state.check.CheckRun;

/** What people read of a check run. */
record Shown(String conclusion, String title, String summary) {
  static Shown of(CheckRun run) {
    return new Shown(
        String.valueOf(run.conclusion()),
        String.valueOf(run.output().title()),
        String.valueOf(run.output().summary()));
  }
}
