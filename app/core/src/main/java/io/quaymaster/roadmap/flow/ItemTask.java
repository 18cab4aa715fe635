package io.quaymaster.roadmap.flow;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.project.FieldSetting;
import io.quaymaster.project.FieldSetting.Wanted;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An item and where it goes.
 *
 * @param repository the one that the route names
 */
public record ItemTask(RoadmapItem item, Route route, InstalledRepository repository) {
  /** The project of the route. */
  public Optional<ProjectRef> project() {
    return route.project().map(target -> new ProjectRef(target.owner(), target.number()));
  }

  /** Under which names the item is known, in the order in which they are taken. */
  List<Identity> identities() {
    return Stream.concat(
            Stream.of(Identity.ofTitle(item.title())), item.key().map(Identity::of).stream())
        .toList();
  }

  /** What the project's fields are to say; what the file says of a field goes before the route. */
  public List<FieldSetting> settings() {
    List<FieldSetting> settings = new ArrayList<>();
    route
        .names()
        .quarter()
        .ifPresent(
            name ->
                settings.add(
                    new FieldSetting(
                        name,
                        new Wanted.Span(item.quarter().toString(), item.quarter().lastDay()))));
    route
        .names()
        .value()
        .ifPresent(name -> settings.add(FieldSetting.written(name, line(item.value()))));
    route
        .names()
        .author()
        .ifPresent(name -> settings.add(FieldSetting.written(name, item.author())));
    route
        .project()
        .ifPresent(
            target -> target.fields().forEach((n, v) -> settings.add(FieldSetting.written(n, v))));
    item.fields().forEach((n, v) -> settings.add(FieldSetting.written(n, v)));
    Map<String, FieldSetting> last = new LinkedHashMap<>();
    settings.forEach(setting -> last.put(setting.field().toLowerCase(Locale.ROOT), setting));
    return List.copyOf(last.values());
  }

  /** A project's text field shows one line of at most 1,024 characters. */
  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= 1024) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(1022)) ? 1022 : 1023;
    return line.substring(0, end) + "…";
  }
}
