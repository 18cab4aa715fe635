package io.quaymaster.github.host;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.github.rest.RepositoryClient.Dispatch;
import io.quaymaster.github.rest.RepositoryClient.DispatchPayload;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.notify.FinishedRuns;
import jakarta.inject.Singleton;
import java.util.Map;

/** Starts workflows of the repository with a {@code repository_dispatch}, when configured. */
@Singleton
public class DispatchFinishedRuns implements FinishedRuns {
  private final InstallationCalls calls;
  private final RepositoryClient client;

  DispatchFinishedRuns(InstallationCalls calls, RepositoryClient client) {
    this.calls = calls;
    this.client = client;
  }

  @Override
  public void publish(
      InstalledRepository repository,
      NotifyConfig config,
      String runKey,
      Map<String, String> detail) {
    RepositoryRef ref = repository.ref();
    config
        .dispatch()
        .ifPresent(
            type ->
                calls.exchange(
                    Call.create(repository, Permission.CONTENTS),
                    out ->
                        client.dispatch(
                            out,
                            ref.owner(),
                            ref.name(),
                            new Dispatch(type, new DispatchPayload(runKey, detail)))));
  }
}
