package io.quaymaster.github.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.rest.GitDataClient;
import io.quaymaster.github.rest.GitDataClient.NewRef;
import io.quaymaster.github.rest.GitDataClient.NewTag;
import io.quaymaster.github.rest.GitDataClient.Ref;
import io.quaymaster.github.rest.GitDataClient.Target;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tags by way of GitHub's git database. */
@Singleton
class GitHubTags implements TagHost {
  /** Tags of tags are legal; nobody nests them deeper than a few. */
  private static final int DEEPEST = 5;

  private final InstallationCalls calls;
  private final GitDataClient client;

  GitHubTags(InstallationCalls calls, GitDataClient client) {
    this.calls = calls;
    this.client = client;
  }

  @Override
  public CommitSha createTagObject(
      InstalledRepository repository, TagName tag, CommitSha commit, String message) {
    RepositoryRef ref = repository.ref();
    NewTag wanted = new NewTag(tag.value(), message, commit.value(), "commit");
    return new CommitSha(
        calls
            .make(
                Call.create(repository, Permission.CONTENTS),
                out -> client.createTag(out, ref.owner(), ref.name(), wanted))
            .sha());
  }

  @Override
  public RefOutcome createRef(InstalledRepository repository, TagName tag, CommitSha object) {
    RepositoryRef ref = repository.ref();
    try {
      calls.make(
          Call.createUponNew(repository, Permission.CONTENTS),
          out ->
              client.createRef(
                  out, ref.owner(), ref.name(), new NewRef(tag.ref(), object.value())));
      return new RefOutcome.Created();
    } catch (Refused refused) {
      if (refused.reason() == Reason.CONFLICT && refused.text().contains("already exists")) {
        return new RefOutcome.Taken();
      }
      throw refused;
    }
  }

  @Override
  public Optional<CommitSha> find(InstalledRepository repository, TagName tag) {
    RepositoryRef ref = repository.ref();
    Call call = Call.readToWrite(repository, Permission.CONTENTS);
    Optional<Ref> found =
        calls.find(call, out -> client.ref(out, ref.owner(), ref.name(), "tags/" + tag));
    return found.flatMap(r -> commit(call, ref, r.object()));
  }

  private Optional<CommitSha> commit(Call call, RepositoryRef ref, Target first) {
    Target target = first;
    for (int depth = 0; target.type().equals("tag") && depth < DEEPEST; depth++) {
      String sha = target.sha();
      target = calls.make(call, out -> client.tag(out, ref.owner(), ref.name(), sha)).object();
    }
    return target.type().equals("commit")
        ? Optional.of(new CommitSha(target.sha()))
        : Optional.empty();
  }
}
