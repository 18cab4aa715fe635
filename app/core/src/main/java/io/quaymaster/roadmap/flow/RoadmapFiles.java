package io.quaymaster.roadmap.flow;

import io.quaymaster.app.Redaction;
import io.quaymaster.roadmap.file.Filing;
import io.quaymaster.roadmap.file.Folder;
import io.quaymaster.roadmap.file.InvalidFileNotices;
import io.quaymaster.roadmap.file.InvalidFileNotices.Notice;
import io.quaymaster.roadmap.file.RoadmapBucket;
import io.quaymaster.roadmap.file.RoadmapBucket.BucketUnavailable;
import io.quaymaster.roadmap.file.RoadmapBucket.Content;
import io.quaymaster.roadmap.file.Upload;
import io.quaymaster.roadmap.flow.ItemEnd.Bad;
import io.quaymaster.roadmap.flow.ItemEnd.Done;
import io.quaymaster.roadmap.flow.ItemEnd.Later;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Ignored;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Invalid;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Processed;
import io.quaymaster.roadmap.flow.RoadmapOutcome.Wait;
import io.quaymaster.roadmap.item.ItemFile;
import io.quaymaster.roadmap.json.JsonFault;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes an uploaded file through: read, validate, converge every good item, file away. */
@Singleton
public final class RoadmapFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RoadmapFiles.class);
  private static final String NOT_OURS = "only Input/….json counts";

  private final RoadmapBucket bucket;
  private final FileItems items;
  private final Filing filing;
  private final InvalidFileNotices notices;

  public RoadmapFiles(
      RoadmapBucket bucket, FileItems items, Filing filing, InvalidFileNotices notices) {
    this.bucket = bucket;
    this.items = items;
    this.filing = filing;
    this.notices = notices;
  }

  /**
   * Goes as far as it goes now. Safe to repeat for the same upload, by two executors at once too.
   *
   * @throws RuntimeException an outage of the bucket, the store or the code host: try later
   */
  public RoadmapOutcome handle(Upload upload) {
    if (!upload.counts()) {
      return new Ignored(NOT_OURS);
    }
    return switch (bucket.read(upload, ItemFile.MOST_BYTES)) {
      case Content.Gone() -> new Ignored("it is not there any more: filed before, or replaced");
      case Content.TooLarge(var bytes) ->
          invalid(upload, ItemFile.tooLarge(bytes).faults(), List.of());
      case Content.Bytes(var bytes) -> {
        ItemFile file = ItemFile.read(bytes);
        yield file.faults().isEmpty()
            ? converge(upload, file)
            : invalid(upload, file.faults(), List.of());
      }
    };
  }

  /**
   * Ends an upload that could not be taken through however often it was tried: the file goes to
   * {@code Invalid/} and people hear of it. What was done of it by then stays. Safe to repeat.
   *
   * @param reason what stood in the way, for a person
   * @throws RuntimeException an outage of the bucket or of the notices: the file stays where it is
   */
  public RoadmapOutcome giveUp(Upload upload, String reason) {
    if (!upload.counts()) {
      return new Ignored(NOT_OURS);
    }
    String said = Redaction.remark(reason);
    Content content;
    try {
      content = bucket.read(upload, ItemFile.MOST_BYTES);
    } catch (BucketUnavailable e) {
      LOG.warn("upload {} can't be read; it is filed unread", upload.id(), e);
      return invalid(upload, List.of(new JsonFault("", said)), List.of());
    }
    return switch (content) {
      case Content.Gone() -> new Ignored("it is not there any more: filed before, or replaced");
      case Content.TooLarge(var bytes) ->
          invalid(upload, ItemFile.tooLarge(bytes).faults(), List.of());
      case Content.Bytes(var bytes) -> {
        ItemFile file = ItemFile.read(bytes);
        List<ItemEnd> ends = items.ended(upload, file.items(), said);
        List<JsonFault> faults =
            Stream.concat(file.faults().stream(), faults(ends).stream()).toList();
        // All is done when only the filing failed: it is tried once more, to the same place.
        yield faults.isEmpty()
            ? processed(upload, done(ends))
            : invalid(upload, faults, done(ends));
      }
    };
  }

  private RoadmapOutcome converge(Upload upload, ItemFile file) {
    List<ItemEnd> ends = items.converge(upload, file.items());
    Optional<Later> later =
        ends.stream()
            .flatMap(end -> end instanceof Later wait ? Stream.of(wait) : Stream.empty())
            .findFirst();
    if (later.isPresent()) {
      return new Wait(later.orElseThrow().until(), later.orElseThrow().reason());
    }
    List<JsonFault> faults = faults(ends);
    return faults.isEmpty() ? processed(upload, done(ends)) : invalid(upload, faults, done(ends));
  }

  private static List<Done> done(List<ItemEnd> ends) {
    return ends.stream()
        .flatMap(end -> end instanceof Done good ? Stream.of(good) : Stream.empty())
        .toList();
  }

  private static List<JsonFault> faults(List<ItemEnd> ends) {
    return ends.stream()
        .flatMap(end -> end instanceof Bad bad ? bad.faults().stream() : Stream.empty())
        .toList();
  }

  private RoadmapOutcome processed(Upload upload, List<Done> done) {
    Optional<String> placed =
        filing.place(upload, Folder.PROCESSED, FileReport.result(upload, done));
    if (placed.isEmpty()) {
      return new Ignored("it was filed by another executor");
    }
    filing.end(upload);
    int changes = done.stream().mapToInt(end -> end.result().changes()).sum();
    return new Processed(placed.orElseThrow(), done.size(), changes);
  }

  /** People hear of it before the upload ends, so that a crash can't keep it from them. */
  private RoadmapOutcome invalid(Upload upload, List<JsonFault> faults, List<Done> done) {
    Optional<String> placed =
        filing.place(upload, Folder.INVALID, FileReport.errors(upload, faults, done));
    if (placed.isEmpty()) {
      return new Ignored("it was filed by another executor");
    }
    notices.publish(new Notice(upload.id(), upload.key(), placed.orElseThrow(), faults));
    filing.end(upload);
    return new Invalid(placed.orElseThrow(), faults);
  }
}
