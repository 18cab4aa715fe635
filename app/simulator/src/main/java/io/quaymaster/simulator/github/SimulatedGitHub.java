package io.quaymaster.simulator.github;

import io.quaymaster.simulator.auth.Callers;
import io.quaymaster.simulator.git.Codeload;
import io.quaymaster.simulator.git.GitAccess;
import io.quaymaster.simulator.graphql.GraphQlApi;
import io.quaymaster.simulator.hooks.Deliveries;
import io.quaymaster.simulator.hooks.Hooks;
import io.quaymaster.simulator.http.Exchange;
import io.quaymaster.simulator.keep.Counters;
import io.quaymaster.simulator.keep.SavedState;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A GitHub on this machine: git, REST, GraphQL, webhooks and pages on one port, on one state. It
 * listens on 127.0.0.1 only.
 */
public final class SimulatedGitHub implements AutoCloseable {
  private final WebServer server;
  private final FrontDoor front;
  private final Urls urls;
  private final GitHubState state;
  private final Deliveries deliveries;
  private final Hooks hooks;
  private final Rules rules;
  private final Optional<SavedState> saved;

  private SimulatedGitHub(Options options, WebServer server, Optional<SavedState> saved) {
    this.server = server;
    this.saved = saved;
    this.urls = new Urls("http://localhost:" + server.port());
    GitStorage storage = storage(options);
    Counters counters = saved.map(SavedState::counters).orElseGet(Counters::fresh);
    Ids ids = new Ids(Math.max(counters.lastId(), storage.highestId()));
    Mint mint = new Mint(ids, options.clock(), random(options.seed() + counters.starts()));
    this.state = new GitHubState(mint, storage);
    Shapes shapes = new Shapes(urls, state);
    this.deliveries = new Deliveries(state);
    this.hooks = new Hooks(state, shapes, deliveries);
    state.listen(hooks::changed);
    this.rules = new Rules(state, new Callers(state)::callerOf, options.clock());
    saved.ifPresent(kept -> kept.restore(state, deliveries));
    Codeload codeload = new Codeload(mint);
    this.front =
        new FrontDoor(
            new GitAccess(state, options.passerBy()),
            api(shapes, codeload),
            codeload,
            new Pages(state, urls.base(), options.passerBy()),
            new RequestIds(mint),
            this::save);
  }

  /**
   * Starts, with what a data folder has kept.
   *
   * @throws java.io.UncheckedIOException when the port is taken, or the data folder can't be used
   * @throws io.quaymaster.simulator.keep.UnreadableStateException when a file in it can't be read
   */
  public static SimulatedGitHub start(Options options) {
    return start(options, gitHub -> {});
  }

  /**
   * As {@link #start(Options)}.
   *
   * @param prepare sets the scene before anything is answered, sent or written: when it is killed,
   *     the next start begins as this one did
   */
  public static SimulatedGitHub start(Options options, Consumer<SimulatedGitHub> prepare) {
    WebServer server = new WebServer(options.port());
    Optional<SavedState> saved = Optional.empty();
    try {
      saved = options.data().map(folder -> SavedState.open(folder.resolve("state")));
      SimulatedGitHub made = new SimulatedGitHub(options, server, saved);
      prepare.accept(made);
      made.begin();
      return made;
    } catch (RuntimeException e) {
      server.close();
      saved.ifPresent(SavedState::close);
      throw e;
    }
  }

  private void begin() {
    saved.ifPresent(SavedState::begin);
    server.start(front, this::save);
    deliveries.begin();
  }

  private void save() {
    saved.ifPresent(SavedState::save);
  }

  private static GitStorage storage(Options options) {
    return options
        .data()
        .<GitStorage>map(folder -> new GitStorage.Directory(folder.resolve("git")))
        .orElseGet(GitStorage.InMemory::new);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("Random").create(seed);
  }

  private Exchange api(Shapes shapes, Codeload codeload) {
    RestApi rest =
        new RestApi(
            state,
            shapes,
            rules.gate(),
            AllRoutes.of(deliveries, codeload),
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
    saved.ifPresent(SavedState::close);
    state.close();
  }
}
