package io.quaymaster.simulator.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Accounts;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.AppRegistration;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.HookTarget;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assertions;

/** A simulated GitHub with an organisation, a person, an App and a receiver of its webhooks. */
final class Scene implements AutoCloseable {
  private static final KeyPair KEYS = rsa();
  static final String TOKEN = "ghp_local";
  static final String SECRET = "local-secret";
  private static final String CLIENT_ID = "Iv23liQuaymaster";
  private static final Set<String> EVENTS =
      Set.of(
          "push",
          "create",
          "delete",
          "pull_request",
          "issues",
          "issue_comment",
          "milestone",
          "projects_v2_item",
          "release",
          "check_run",
          "repository",
          "repository_dispatch");
  private static final Map<String, Access> PERMISSIONS =
      Map.of(
          "contents", Access.WRITE,
          "checks", Access.WRITE,
          "issues", Access.WRITE,
          "pull_requests", Access.WRITE,
          "organization_projects", Access.WRITE,
          "metadata", Access.READ);

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));
  final SimulatedGitHub gitHub;
  final Receiver receiver = Receiver.start();
  final KeyPair keys = KEYS;
  final Account octocat;
  final Account acme;
  final GitHubApp app;
  final Installation installation;
  private final AtomicInteger names = new AtomicInteger();

  Scene() {
    this(Options.standard());
  }

  /** What the options' data folder has kept is not made again. */
  Scene(Options options) {
    InstantSource time = now::get;
    gitHub =
        SimulatedGitHub.start(
            options.clock(time.withZone(ZoneOffset.UTC)).passerBy("octocat"),
            started -> started.deliveries().pause());
    GitHubState state = gitHub.state();
    Arrangement arrange = gitHub.arrange();
    Accounts accounts = state.accounts();
    octocat = accounts.find("octocat").orElseGet(() -> arrange.user("octocat", TOKEN));
    acme = accounts.find("acme").orElseGet(() -> arrange.organization("acme", octocat));
    HookTarget hook = new HookTarget(receiver.url(), SECRET, true);
    app =
        state
            .apps()
            .byIssuer(CLIENT_ID)
            .map(kept -> state.apps().redirectHook(kept.id(), hook))
            .orElseGet(() -> arrange.app(acme, registration(hook)));
    installation =
        state.installations().find(app.id(), acme).orElseGet(() -> arrange.install(app, acme));
    gitHub.deliveries().resume();
  }

  private AppRegistration registration(HookTarget hook) {
    return new AppRegistration(
        "Quaymaster", CLIENT_ID, keys.getPublic(), hook, PERMISSIONS, EVENTS);
  }

  /** A fresh repository with a first commit. */
  Repository repository() {
    return repository(Map.of("README.md", "hello\n"));
  }

  /** A fresh repository with these files. */
  Repository repository(Map<String, String> files) {
    return gitHub.arrange().repository(acme, "repo-" + names.incrementAndGet(), files);
  }

  /** Waits until everything was delivered. */
  void settle() throws InterruptedException {
    Assertions.assertTrue(gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
  }

  /** REST as the person. */
  Api asPerson() {
    return new Api(gitHub.url() + "/api/v3", "token " + TOKEN);
  }

  /** REST as nobody. */
  Api asNobody() {
    return new Api(gitHub.url().toString(), "");
  }

  /** REST as the App. */
  Api asApp() {
    return new Api(gitHub.url() + "/api/v3", "Bearer " + Jwt.of(keys, app.clientId(), now.get()));
  }

  /** REST as the installation, with all it has. */
  Api asInstallation() {
    return asInstallation("{}");
  }

  /** REST as the installation, narrowed as the JSON says. */
  Api asInstallation(String narrowed) {
    Api.Answer answer =
        asApp().post("/app/installations/" + installation.id() + "/access_tokens", narrowed);
    JsonNode token = answer.expect(201).path("token");
    return new Api(gitHub.url() + "/api/v3", "Bearer " + token.asText());
  }

  /** The answer of a GraphQL document, errors and all. */
  JsonNode graphQl(Api api, String document) {
    String body = JsonNodeFactory.instance.objectNode().put("query", document).toString();
    return api.post(gitHub.url() + "/graphql", body).expect(200);
  }

  /** The data of a GraphQL document that must have no errors. */
  JsonNode data(Api api, String document) {
    JsonNode answer = graphQl(api, document);
    Assertions.assertEquals("", answer.path("errors").toString());
    return answer.path("data");
  }

  static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    gitHub.close();
    receiver.close();
  }
}
