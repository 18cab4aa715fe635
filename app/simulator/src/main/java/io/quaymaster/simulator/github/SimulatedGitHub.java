package io.quaymaster.simulator.github;

import io.quaymaster.simulator.auth.Callers;
import io.quaymaster.simulator.git.GitAccess;
import io.quaymaster.simulator.graphql.GraphQlApi;
import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.hooks.Hooks;
import io.quaymaster.simulator.http.Exchange;
import io.quaymaster.simulator.pages.Pages;
import io.quaymaster.simulator.rest.RestApi;
import io.quaymaster.simulator.rules.Rules;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.git.GitStorage;
import io.quaymaster.simulator.state.id.Ids;
import io.quaymaster.simulator.state.id.Mint;
import java.net.URI;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A GitHub on this machine: git, REST, GraphQL, webhooks and pages on one port, on one state. It
 * listens on 127.0.0.1 only.
 */
public final class SimulatedGitHub implements AutoCloseable {
  private static final long FIRST_ID = 1000;

  private final WebServer server;
  private final Urls urls;
  private final GitHubState state;
  private final Deliveries deliveries;
  private final Hooks hooks;
  private final Rules rules;

  private SimulatedGitHub(Options options, WebServer server) {
    this.server = server;
    this.urls = new Urls("http://localhost:" + server.port());
    Mint mint = new Mint(new Ids(FIRST_ID), options.clock(), random(options.seed()));
    this.state =
        new GitHubState(
            mint,
            options
                .data()
                .<GitStorage>map(GitStorage.Directory::new)
                .orElseGet(GitStorage.InMemory::new));
    Shapes shapes = new Shapes(urls, state);
    this.deliveries = new Deliveries(state);
    this.hooks = new Hooks(state, shapes, deliveries);
    state.listen(hooks::changed);
    this.rules = new Rules(state, new Callers(state)::callerOf, options.clock());
    GitAccess git = new GitAccess(state, options.passerBy());
    Exchange api = api(shapes);
    server.start(
        new FrontDoor(
            git, api, new Pages(state, urls.base(), options.passerBy()), new RequestIds(mint)));
  }

  /**
   * Starts.
   *
   * @throws java.io.UncheckedIOException when the port is taken
   */
  public static SimulatedGitHub start(Options options) {
    WebServer server = new WebServer(options.port());
    try {
      return new SimulatedGitHub(options, server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("Random").create(seed);
  }

  private Exchange api(Shapes shapes) {
    RestApi rest =
        new RestApi(
            state,
            shapes,
            rules.gate(),
            AllRoutes.of(deliveries),
            new GraphQlApi(state, urls, rules));
    return request -> rules.around(request, () -> rest.answer(request));
  }

  /** Where it is, without a slash at the end: {@code http://localhost:8081}. */
  public URI url() {
    return URI.create(urls.base());
  }

  /** Everything it knows, to read and to change. */
  public GitHubState state() {
    return state;
  }

  /** Webhooks under way and sent. */
  public Deliveries deliveries() {
    return deliveries;
  }

  /** Calls counted and checked, and the knobs for faults and limits. */
  public Rules rules() {
    return rules;
  }

  /** Sends a {@code ping} to an App. */
  public void ping(GitHubApp app) {
    hooks.ping(app);
  }

  /** Organisations, repositories, Apps and the like, in few words. */
  public Arrangement arrange() {
    return new Arrangement(state);
  }

  @Override
  public void close() {
    server.close();
    deliveries.close();
    state.close();
  }
}
