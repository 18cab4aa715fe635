package io.quaymaster.simulator.world;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.AppRegistration;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.HookTarget;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.GitStorage;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.id.Ids;
import io.quaymaster.simulator.state.id.Mint;
import io.quaymaster.simulator.state.repository.RefOutcome;
import io.quaymaster.simulator.state.repository.RefWriter.CommitText;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.repository.RepositorySettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** A small GitHub: organisation acme, its owner ann, an App, and repositories as asked for. */
public final class World {
  private static final PublicKey KEY = key();

  public final MutableClock clock = new MutableClock();
  public final GitHubState state =
      new GitHubState(new Mint(new Ids(1000), clock, new Random(1)), new GitStorage.InMemory());
  public final Account acme = state.accounts().create(AccountType.ORGANIZATION, "acme", "Acme");
  public final Account ann = state.accounts().create(AccountType.USER, "ann", "Ann");
  public final GitHubApp app;

  public World() {
    state.accounts().addOwner(acme, ann);
    app = state.apps().register(acme, registration());
  }

  private static AppRegistration registration() {
    return new AppRegistration(
        "Quaymaster",
        "Iv1",
        KEY,
        new HookTarget(URI.create("http://127.0.0.1:1/"), "secret", false),
        Map.of("metadata", Access.READ, "contents", Access.WRITE),
        Set.of("push"));
  }

  private static PublicKey key() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Actor annActs() {
    return Actor.of(ann);
  }

  public Repository repository(String name) {
    return state
        .repositories()
        .create(annActs(), acme, RepositorySettings.fresh(name, clock.instant()))
        .orElseThrow();
  }

  public Repository privateRepository(String name) {
    return state
        .repositories()
        .create(annActs(), acme, RepositorySettings.fresh(name, clock.instant()).hidden(true))
        .orElseThrow();
  }

  public Installation install(RepositoryScope scope) {
    return state.installations().install(app, acme, scope, annActs());
  }

  /** Commits one file on a branch and gives the new tip; a minute passes. */
  public ObjectId commit(Repository repository, String branch, String file, String message) {
    clock.advance(Duration.ofMinutes(1));
    Person person = new Person("Ann", ann.email(), clock.instant());
    byte[] content = (message + "\n").getBytes(StandardCharsets.UTF_8);
    ObjectId blob = repository.git().objects().writeBlob(content);
    RefOutcome outcome =
        repository
            .refs()
            .commit(
                annActs(),
                branch,
                Optional.empty(),
                Map.of(file, FileEdit.Put.file(blob)),
                new CommitText(person, person, message));
    return ((RefOutcome.Moved) outcome).change().after();
  }

  /** An annotated tag of a commit. */
  public ObjectId tag(Repository repository, String name, ObjectId commit) {
    Person person = new Person("Ann", ann.email(), clock.instant());
    ObjectId tag =
        repository
            .git()
            .objects()
            .writeTag(
                name, repository.git().objects().find(commit).orElseThrow(), person, name + "\n");
    RefOutcome outcome = repository.refs().create(annActs(), "refs/tags/" + name, tag);
    return ((RefOutcome.Moved) outcome).change().after();
  }
}
