package io.quaymaster.aws.dynamodb.job;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.LeaseId;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The states of jobs as attributes. The end of a job must always fit into its item, or the job
 * would never be over: texts are cut at 4,096 characters and only the last 20 lines are kept, which
 * is under 390 KB (DynamoDB's limit is 400 KB an item) in whatever language.
 */
final class StateItems {
  /** More are never shown. */
  static final int MAX_LINES = 20;

  private StateItems() {}

  static void put(Map<String, AttributeValue> item, JobState state) {
    switch (state) {
      case JobState.Queued(var since, var note) -> {
        item.put("state", Attributes.text("QUEUED"));
        item.put("since", Attributes.instant(since));
        item.put("note", Attributes.remark(note));
      }
      case JobState.Running running -> put(item, running);
      case JobState.Ended(var end) -> put(item, end);
    }
  }

  private static void put(Map<String, AttributeValue> item, JobState.Running running) {
    item.put("state", Attributes.text("RUNNING"));
    item.put("worker", Attributes.text(running.worker().value()));
    item.put("account", Attributes.text(running.account().value()));
    item.put("lease", Attributes.text(running.lease().value()));
    item.put("since", Attributes.instant(running.since()));
    item.put("beatAt", Attributes.instant(running.beatAt()));
    running.cancelledBy().ifPresent(by -> item.put("cancelledBy", Attributes.text(by)));
  }

  private static void put(Map<String, AttributeValue> item, JobEnd end) {
    List<String> tail = end.tail();
    List<AttributeValue> lines =
        tail.subList(Math.max(0, tail.size() - MAX_LINES), tail.size()).stream()
            .map(line -> AttributeValue.fromM(Map.of("line", Attributes.remark(line))))
            .toList();
    item.put("state", Attributes.text("ENDED"));
    item.put("ending", Attributes.text(end.kind().name()));
    item.put("reason", Attributes.remark(end.reason()));
    item.put("tail", AttributeValue.fromL(lines));
    item.put("tookNanos", Attributes.number(end.took().toNanos()));
    item.put("place", Attributes.remark(end.place()));
    item.put("endedAt", Attributes.instant(end.at()));
  }

  static JobState state(Item item) {
    String state = item.text("state");
    return switch (state) {
      case "QUEUED" -> new JobState.Queued(item.instant("since"), item.text("note"));
      case "RUNNING" ->
          new JobState.Running(
              new Holder(item.text("worker")),
              new AccountId(item.text("account")),
              new LeaseId(item.text("lease")),
              item.instant("since"),
              item.instant("beatAt"),
              item.optionalText("cancelledBy"));
      case "ENDED" -> new JobState.Ended(end(item));
      default -> throw new IllegalStateException(item.key() + " has an unknown state: " + state);
    };
  }

  private static JobEnd end(Item item) {
    return new JobEnd(
        JobEnd.Kind.valueOf(item.text("ending")),
        item.text("reason"),
        item.items("tail").stream().map(line -> line.text("line")).toList(),
        Duration.ofNanos(item.number("tookNanos")),
        item.text("place"),
        item.instant("endedAt"));
  }
}
