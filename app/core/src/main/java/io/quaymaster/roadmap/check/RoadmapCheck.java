package io.quaymaster.roadmap.check;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.roadmap.flow.Destination;
import io.quaymaster.roadmap.flow.ItemRouting;
import io.quaymaster.roadmap.flow.ItemTask;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.IssueMatch;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.item.ItemFile;
import io.quaymaster.roadmap.item.ReadItem;
import io.quaymaster.roadmap.json.JsonFault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an upload would do. Reads only: one call an item. */
@Singleton
public final class RoadmapCheck {
  /** More items than a person looks through; the rest is validated all the same. */
  static final int MOST_PREVIEWS = 50;

  private final ItemRouting routing;
  private final RoadmapHost host;
  private final IssueIndex index;

  public RoadmapCheck(ItemRouting routing, RoadmapHost host, IssueIndex index) {
    this.routing = routing;
    this.host = host;
    this.index = index;
  }

  /**
   * Validates a file and compares it with the code host.
   *
   * @throws io.quaymaster.app.HostException when the code host does not answer as asked
   */
  public FilePreview check(byte[] bytes) {
    ItemFile file = ItemFile.read(bytes);
    List<JsonFault> faults = new ArrayList<>(file.faults());
    List<ItemPreview> previews = new ArrayList<>();
    ItemRouting.Now routes = routing.now();
    for (ReadItem item : file.items()) {
      switch (item) {
        case ReadItem.Faulty(_, var found) -> faults.addAll(found);
        case ReadItem.Good(var pointer, var good) -> {
          switch (routes.destination(pointer, good)) {
            case Destination.Nowhere(var fault) -> faults.add(fault);
            case Destination.Found(var task) when previews.size() < MOST_PREVIEWS -> {
              ItemPreview preview = preview(pointer, task);
              preview.obstacles().forEach(reason -> faults.add(new JsonFault(pointer, reason)));
              previews.add(preview);
            }
            case Destination.Found _ -> {}
          }
        }
      }
    }
    return new FilePreview(faults, previews);
  }

  private ItemPreview preview(String pointer, ItemTask task) {
    Optional<IssueNumber> known = known(task);
    Lookup lookup =
        new Lookup(
            task.item().title(),
            Identity.of(task.item()),
            known,
            Optional.empty(),
            task.item().quarter().toString(),
            task.project());
    Sight sight = host.look(task.repository(), lookup);
    return new ItemDiff(task, sight)
        .preview(pointer, IssueMatch.find(sight.issues(), task.item(), known));
  }

  private Optional<IssueNumber> known(ItemTask task) {
    return task.item()
        .key()
        .flatMap(key -> index.find(task.repository().id(), Identity.of(key)))
        .or(() -> index.find(task.repository().id(), Identity.ofTitle(task.item().title())));
  }
}
