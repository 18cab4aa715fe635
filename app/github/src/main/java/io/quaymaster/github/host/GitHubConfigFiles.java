package io.quaymaster.github.host;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.config.ConfigFiles;
import io.quaymaster.github.auth.Access;
import io.quaymaster.github.auth.InstallationTokens;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.auth.TokenScope;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.graphql.Document;
import io.quaymaster.github.graphql.FileData;
import io.quaymaster.github.graphql.FileData.Blob;
import io.quaymaster.github.graphql.FileData.Repository;
import io.quaymaster.github.graphql.GraphQl;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Configuration files, read with GraphQL. */
@Singleton
class GitHubConfigFiles implements ConfigFiles {
  private static final String OWNERS_REPOSITORY = ".github";
  private static final Map<Permission, Access> READING = Map.of(Permission.CONTENTS, Access.READ);

  /** How long it is taken for granted that an owner's repository is out of reach. */
  private static final Duration OUT_OF_REACH = Duration.ofMinutes(5);

  /** A repository without commits has no branch; GitHub calls its first one so. */
  private static final String FIRST_BRANCH = "main";

  private final GraphQl graphql;
  private final InstallationTokens tokens;
  private final Clock clock;
  private final Map<InstallationId, Instant> alone = new ConcurrentHashMap<>();

  GitHubConfigFiles(GraphQl graphql, InstallationTokens tokens, Clock clock) {
    this.graphql = graphql;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public Texts read(InstalledRepository repository) {
    RepositoryRef ref = repository.ref();
    FileData data =
        graphql.query(
            Call.query(scope(repository)),
            Document.CONFIG_FILES,
            Map.of(
                "owner",
                ref.owner(),
                "name",
                ref.name(),
                "ownersName",
                OWNERS_REPOSITORY,
                "file",
                "HEAD:" + REPOSITORY_PATH,
                "ownersFile",
                "HEAD:" + ORGANISATION_PATH),
            Set.of("organisation"),
            FileData.class);
    Repository own = present(data);
    return new Texts(
        own.defaultBranchRef() == null ? FIRST_BRANCH : own.defaultBranchRef().name(),
        text(ref, REPOSITORY_PATH, own.object()),
        Optional.ofNullable(data.organisation()).flatMap(owners -> text(ref.owner(), owners)));
  }

  private static Optional<Text> text(String owner, Repository owners) {
    return text(new RepositoryRef(owner, OWNERS_REPOSITORY), ORGANISATION_PATH, owners.object());
  }

  @Override
  public Optional<Text> readAt(InstalledRepository repository, CommitSha commit) {
    RepositoryRef ref = repository.ref();
    FileData data =
        graphql.query(
            Call.query(TokenScope.of(repository, READING)),
            Document.CONFIG_AT_COMMIT,
            Map.of(
                "owner", ref.owner(),
                "name", ref.name(),
                "file", commit + ":" + REPOSITORY_PATH),
            Set.of(),
            FileData.class);
    return text(ref, REPOSITORY_PATH, present(data).object());
  }

  private static Repository present(FileData data) {
    if (data.repository() == null) {
      throw new IllegalStateException("a query without its repository was let through");
    }
    return data.repository();
  }

  /**
   * A token narrowed to the repository can't see a private {@code .github} beside it, so one is
   * asked for both; GitHub refuses that when the App doesn't reach the second, and then it is asked
   * for the first alone.
   */
  private TokenScope scope(InstalledRepository repository) {
    TokenScope single = TokenScope.of(repository, READING);
    InstallationId installation = repository.installation();
    Instant now = clock.instant();
    if (repository.ref().name().equals(OWNERS_REPOSITORY)
        || now.isBefore(alone.getOrDefault(installation, Instant.MIN))) {
      return single;
    }
    TokenScope both =
        TokenScope.named(installation, Set.of(repository.ref().name(), OWNERS_REPOSITORY), READING);
    try {
      tokens.token(both);
      return both;
    } catch (Refused refused) {
      if (refused.reason() != Reason.NOT_FOUND && refused.reason() != Reason.INVALID) {
        throw refused;
      }
      alone.put(installation, now.plus(OUT_OF_REACH));
      return single;
    }
  }

  private static Optional<Text> text(RepositoryRef repository, String path, @Nullable Blob blob) {
    if (blob == null || blob.oid() == null) {
      return Optional.empty();
    }
    if (blob.text() == null || Boolean.TRUE.equals(blob.isTruncated())) {
      throw new Refused(
          Reason.INVALID,
          path + " in " + repository + " is binary or too large to read (512 kB at most)",
          Optional.empty());
    }
    return Optional.of(new Text(blob.text(), blob.oid()));
  }
}
