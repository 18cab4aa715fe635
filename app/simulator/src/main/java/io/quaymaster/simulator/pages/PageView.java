package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a page of a repository.
 *
 * @param state everything
 * @param base scheme, host and port of this server
 * @param viewer who looks and acts; nobody may only look
 * @param repository it is about
 * @param rest of the path, by part, decoded
 * @param form fields that were sent, in the query or the body
 */
record PageView(
    GitHubState state,
    String base,
    Optional<Actor> viewer,
    Repository repository,
    List<String> rest,
    Map<String, String> form) {

  String path(String below) {
    return "/" + repository.name() + below;
  }

  /** The way to the repository, and further. */
  List<Layout.Crumb> way(Layout.Crumb... further) {
    List<Layout.Crumb> way = new ArrayList<>();
    String owner = repository.owner().login();
    way.add(new Layout.Crumb(owner, "/" + owner));
    way.add(new Layout.Crumb(repository.settings().name(), path("")));
    way.addAll(List.of(further));
    return way;
  }

  /** The projects that an issue is on and that the viewer may see. */
  List<Board> boards(Issue issue) {
    Optional<Account> person = viewer.map(Actor::account);
    ProjectPages pages = new ProjectPages(state, person);
    return state.projects().all().stream()
        .filter(board -> board.itemOf(issue.id()).isPresent())
        .filter(board -> pages.sees(board.project()))
        .toList();
  }

  Optional<Integer> number() {
    return Optional.of(rest)
        .filter(parts -> parts.size() > 1 && parts.get(1).matches("\\d{1,9}"))
        .map(parts -> Integer.valueOf(parts.get(1)));
  }

  String field(String name) {
    return form.getOrDefault(name, "").strip();
  }
}
