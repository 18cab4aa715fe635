package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/** All pages. Who acts on them is fixed: they are for one person on their own machine. */
public final class Pages {
  private static final Pattern OWN_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

  private final GitHubState state;
  private final String base;
  private final Optional<String> person;

  /**
   * Pages of a state.
   *
   * @param base scheme, host and port of this server
   * @param person login of whoever looks and acts; nobody may only look at what is public
   */
  public Pages(GitHubState state, String base, Optional<String> person) {
    this.base = base;
    this.state = state;
    this.person = person;
  }

  /** Answers a request for a page, or from a form on one. */
  public PageAnswer answer(ApiRequest request) {
    if (!ownPage(request)) {
      return Layout.problem(403, "Only pages of this server may do that");
    }
    if (request.path().equals("/style.css")) {
      return style();
    }
    List<String> parts =
        Arrays.stream(request.path().split("/", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> decoded(part.replace("+", "%2B")))
            .toList();
    return switch (request.method()) {
      case "GET", "HEAD" -> show(parts, query(request));
      case "POST" -> act(parts, form(request.text()));
      default -> Layout.problem(405, "Pages are read, and their forms are posted");
    };
  }

  /** Neither a form on another site nor another name for this address gets in. */
  private static boolean ownPage(ApiRequest request) {
    String host = request.header("host").orElse("");
    boolean ours =
        request
            .header("origin")
            .map(origin -> origin.equals("http://" + host) || request.method().equals("GET"))
            .orElse(true);
    return OWN_HOST.matcher(host).matches() && ours;
  }

  private static Map<String, String> query(ApiRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    request.query().forEach((name, values) -> fields.put(name, values.getFirst()));
    return fields;
  }

  private PageAnswer show(List<String> parts, Map<String, String> query) {
    ProjectPages projects = new ProjectPages(state, person.flatMap(state.accounts()::find));
    if (parts.size() > 2 && List.of("orgs", "users").contains(parts.getFirst())) {
      return projects.show(parts).orElseGet(() -> Layout.problem(404, "There is nothing here"));
    }
    HomePages home = new HomePages(state, viewer(), projects);
    return switch (parts.size()) {
      case 0 -> home.home();
      case 1 ->
          state
              .accounts()
              .find(parts.getFirst())
              .map(home::account)
              .orElseGet(() -> Layout.problem(404, "There is nothing here"));
      default ->
          view(parts, query)
              .flatMap(Pages::inRepository)
              .orElseGet(() -> Layout.problem(404, "There is nothing here"));
    };
  }

  private PageAnswer act(List<String> parts, Map<String, String> form) {
    Optional<PageView> view = view(parts, form);
    if (view.isEmpty()) {
      return Layout.problem(404, "There is nothing here");
    }
    return view.get()
        .viewer()
        .map(by -> PageActions.act(view.get(), by))
        .orElseGet(() -> Layout.problem(403, "Nobody in particular may not do that"));
  }

  private static Optional<PageAnswer> inRepository(PageView view) {
    List<String> rest = view.rest();
    Repository repository = view.repository();
    if (rest.isEmpty()) {
      return Optional.of(RepositoryPages.overview(view));
    }
    String last = String.join("/", rest.subList(Math.min(2, rest.size()), rest.size()));
    return switch (rest.getFirst()) {
      case "issues", "pulls", "pull" ->
          rest.size() == 1
              ? Optional.of(IssueListPage.of(view))
              : view.number().flatMap(number -> issue(view, number));
      case "releases" -> releases(view, last);
      case "commit" ->
          Optional.of(rest.getLast())
              .filter(ObjectId::isId)
              .flatMap(sha -> repository.git().objects().commit(ObjectId.fromString(sha)))
              .map(commit -> CommitPages.commit(view, commit));
      case "runs" ->
          view.number()
              .flatMap(id -> repository.checkRuns().find(id))
              .map(run -> CommitPages.run(view, run));
      default -> Optional.empty();
    };
  }

  private static Optional<PageAnswer> issue(PageView view, int number) {
    return view.repository()
        .issues()
        .find(number)
        .map(issue -> IssuePages.one(view, issue))
        .or(() -> moved(view, number));
  }

  private static Optional<PageAnswer> moved(PageView view, int number) {
    GitHubState state = view.state();
    return state
        .moves()
        .find(view.repository().id(), number)
        .flatMap(
            to ->
                state
                    .repositories()
                    .find(to.repositoryId())
                    .map(in -> PageAnswer.seeOther("/" + in.name() + "/issues/" + to.number())));
  }

  private static Optional<PageAnswer> releases(PageView view, String tag) {
    return tag.isEmpty()
        ? Optional.of(RepositoryPages.releases(view))
        : view.repository()
            .releases()
            .byTag(tag)
            .map(release -> RepositoryPages.release(view, release));
  }

  private Optional<PageView> view(List<String> parts, Map<String, String> form) {
    if (parts.size() < 2) {
      return Optional.empty();
    }
    Optional<Actor> actor = person.flatMap(state.accounts()::find).map(Actor::of);
    return state
        .repositories()
        .find(parts.get(0), parts.get(1))
        .filter(repository -> state.visible(viewer(), repository))
        .map(
            repository ->
                new PageView(state, base, actor, repository, parts.subList(2, parts.size()), form));
  }

  private Caller viewer() {
    return person.<Caller>map(Caller.User::new).orElseGet(Caller.Anonymous::new);
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static PageAnswer style() {
    try (InputStream css = Pages.class.getResourceAsStream("style.css")) {
      if (css == null) {
        throw new IllegalStateException("style.css is not on the class path");
      }
      String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      return new PageAnswer(200, Map.of("Content-Type", "text/css; charset=utf-8"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
