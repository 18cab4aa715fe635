package io.quaymaster.worker.command;

import io.quaymaster.job.processor.Work;
import io.quaymaster.worker.process.SearchPath;
import io.quaymaster.worker.session.CredentialsEndpoint;
import io.quaymaster.worker.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole environment of a command: of the worker's own it gets the search path only. */
final class CommandEnvironment {
  private static final String LEASE = "QUAYMASTER_LEASE";

  private CommandEnvironment() {}

  static Map<String, String> of(Work work, Workspace workspace, CredentialsEndpoint endpoint) {
    Map<String, String> environment = new LinkedHashMap<>(endpoint.environment());
    environment.put("PATH", SearchPath.value());
    environment.put("HOME", workspace.home().toString());
    environment.put("TMPDIR", workspace.temporary().toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("QUAYMASTER_ISSUE", workspace.issue().toString());
    environment.put("QUAYMASTER_JOB", work.job().value());
    environment.put("QUAYMASTER_REPOSITORY", work.repository().ref().toString());
    environment.put("QUAYMASTER_COMMIT", work.commit().value());
    environment.put(LEASE, work.lease().id().value());
    return environment;
  }

  /** What only this command's processes have in their environment. */
  static String marker(Work work) {
    return LEASE + "=" + work.lease().id().value();
  }
}
