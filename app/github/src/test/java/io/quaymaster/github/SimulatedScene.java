package io.quaymaster.github;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.Secret;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.AppRegistration;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.HookTarget;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.testkit.MovableClock;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** The edge towards the simulated GitHub: an organisation, a person and the App installed. */
public final class SimulatedScene implements AutoCloseable {
  private static final Map<String, Access> PERMISSIONS =
      Map.of(
          "contents", Access.WRITE,
          "checks", Access.WRITE,
          "issues", Access.WRITE,
          "organization_projects", Access.WRITE,
          "pull_requests", Access.READ,
          "metadata", Access.READ);

  public final SimulatedGitHub github;
  public final Account octocat;
  public final Account acme;
  public final GitHubApp app;
  public final Installation installation;
  public final Edge edge;
  private int repositories;

  public SimulatedScene() {
    this(Map.of());
  }

  /** With further settings of the edge. */
  public SimulatedScene(Map<String, Object> settings) {
    this(PERMISSIONS, settings);
  }

  /** With other permissions of the App, too. */
  public SimulatedScene(Map<String, Access> permissions, Map<String, Object> settings) {
    MovableClock clock = new MovableClock(Edge.START);
    github = SimulatedGitHub.start(Options.standard().clock(clock));
    octocat = github.arrange().user("octocat", "ghp_octocat");
    acme = github.arrange().organization("acme", octocat);
    app =
        github
            .arrange()
            .app(
                acme,
                new AppRegistration(
                    "Quaymaster",
                    "Iv1.quaymaster",
                    TestKeys.rsa().getPublic(),
                    new HookTarget(URI.create("http://localhost:1/"), "secret", false),
                    permissions,
                    Set.of("push")));
    installation = github.arrange().install(app, acme);
    edge = Edge.to(github.url(), clock, settings);
    edge.credentials.save(
        new AppCredentials(
            app.id(),
            app.clientId(),
            app.slug(),
            Optional.of(new Secret(TestKeys.pkcs8(TestKeys.rsa()))),
            new Secret("secret"),
            Optional.empty()));
  }

  /** A fresh repository with a first commit that has these files. */
  public Repository repository(Map<String, String> files) {
    return github.arrange().repository(acme, "repo-" + ++repositories, files);
  }

  /** What the edge calls it. */
  public InstalledRepository installed(Repository repository) {
    return new InstalledRepository(
        new InstallationId(installation.id()),
        new RepositoryId(repository.id()),
        new RepositoryRef("acme", repository.name().name()));
  }

  public CommitSha commit(Repository repository, String message) {
    ObjectId id = github.arrange().commit(repository, message, Map.of("file.txt", message));
    return new CommitSha(id.name());
  }

  @Override
  public void close() {
    edge.close();
    github.close();
  }
}
