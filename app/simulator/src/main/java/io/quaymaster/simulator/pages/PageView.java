package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a page of a repository.
 *
 * @param base scheme, host and port of this server
 * @param viewer who looks and acts; nobody may only look
 * @param repository it is about
 * @param rest of the path, by part, decoded
 * @param form fields that were sent
 */
record PageView(
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

  Optional<Integer> number() {
    return Optional.of(rest)
        .filter(parts -> parts.size() > 1 && parts.get(1).matches("\\d{1,9}"))
        .map(parts -> Integer.valueOf(parts.get(1)));
  }

  String field(String name) {
    return form.getOrDefault(name, "").strip();
  }
}
