package io.quaymaster.web.roadmap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.roadmap.check.FilePreview;
import io.quaymaster.roadmap.check.ItemPreview;
import io.quaymaster.roadmap.check.RoadmapCheck;
import io.quaymaster.roadmap.check.RoadmapStatus;
import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.roadmap.item.ItemFile;
import io.quaymaster.roadmap.json.JsonFault;
import io.quaymaster.roadmap.route.RoutingStore;
import io.quaymaster.web.request.RequestBody;
import java.util.List;

/** Roadmap files: what an upload would do, and where uploads stand. */
@Controller("/api/roadmap")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = RoutingStore.class)
final class RoadmapApi {
  private static final int SHOWN = 50;

  private final RoadmapCheck check;
  private final RoadmapStatus status;

  RoadmapApi(RoadmapCheck check, RoadmapStatus status) {
    this.check = check;
    this.status = status;
  }

  /** The body is the file as it would be uploaded. */
  @Post(uri = "/check", consumes = "*/*")
  CheckAnswer check(HttpRequest<?> request) {
    return CheckAnswer.of(check.check(RequestBody.read(request, ItemFile.MOST_BYTES)));
  }

  @Get
  StandingAnswer list() {
    return StandingAnswer.of(status.now(SHOWN));
  }

  /** What an upload would do. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckAnswer(boolean valid, List<FaultView> faults, List<ItemView> items) {
    CheckAnswer {
      faults = List.copyOf(faults);
      items = List.copyOf(items);
    }

    static CheckAnswer of(FilePreview preview) {
      return new CheckAnswer(
          preview.faults().isEmpty(),
          preview.faults().stream().map(FaultView::of).toList(),
          preview.items().stream().map(ItemView::of).toList());
    }
  }

  /** One thing that is wrong, with its JSON pointer. */
  @Serdeable
  record FaultView(String pointer, String message) {
    static FaultView of(JsonFault fault) {
      return new FaultView(fault.pointer(), fault.message());
    }
  }

  /** What would be done about one item. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      String pointer, String title, String target, List<String> changes, List<String> notices) {
    ItemView {
      changes = List.copyOf(changes);
      notices = List.copyOf(notices);
    }

    static ItemView of(ItemPreview item) {
      return new ItemView(
          item.pointer(), item.title(), item.target(), item.changes(), item.notices());
    }
  }

  /** Where uploads stand. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StandingAnswer(List<FileView> waiting, List<FileView> invalid, List<RunSummary> items) {
    StandingAnswer {
      waiting = List.copyOf(waiting);
      invalid = List.copyOf(invalid);
      items = List.copyOf(items);
    }

    static StandingAnswer of(RoadmapStatus.Standing standing) {
      return new StandingAnswer(
          standing.waiting().stream().map(FileView::of).toList(),
          standing.invalid().stream().map(FileView::of).toList(),
          standing.items().stream().map(RunSummary::of).toList());
    }
  }

  /** A file in the bucket. */
  @Serdeable
  record FileView(String key, long bytes, String lastModified) {
    static FileView of(UploadedFiles.Entry entry) {
      return new FileView(entry.key(), entry.bytes(), entry.lastModified().toString());
    }
  }
}
