package io.quaymaster.github.webhook;

import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.InstallationChanged;
import io.quaymaster.event.GitHubEvent.InstallationRepositoriesChanged;
import io.quaymaster.kernel.RepositoryRef;
import java.util.List;

/** Events of the App's installations. */
final class InstallationEvents {
  private InstallationEvents() {}

  static GitHubEvent installation(PayloadReader payload) {
    return new InstallationChanged(
        payload.installation(),
        payload.object("installation").object("account").text("login"),
        payload.text("action"));
  }

  static GitHubEvent repositories(PayloadReader payload) {
    return new InstallationRepositoriesChanged(
        payload.installation(),
        names(payload, "repositories_added"),
        names(payload, "repositories_removed"));
  }

  private static List<RepositoryRef> names(PayloadReader payload, String list) {
    return payload.objects(list).stream()
        .map(repository -> RepositoryRef.parse(repository.text("full_name")))
        .toList();
  }
}
