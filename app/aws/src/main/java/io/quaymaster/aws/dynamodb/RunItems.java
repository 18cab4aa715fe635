package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Runs as items. */
final class RunItems {
  static final String SORT = "RUN";

  /** After its end. */
  private static final Duration KEPT = Duration.ofDays(400);

  private RunItems() {}

  static ItemKey key(RunKey key) {
    return new ItemKey("RUN#" + key, SORT);
  }

  static Map<String, AttributeValue> item(RunRecord run) {
    Map<String, AttributeValue> item = new HashMap<>(key(run.key()).attributes());
    item.put("kind", Attributes.text(run.key().kind()));
    item.put("subject", Attributes.text(run.key().subject()));
    item.put("installation", Attributes.number(run.repository().installation().value()));
    item.put("repositoryId", Attributes.number(run.repository().id().value()));
    item.put("repository", Attributes.text(run.repository().ref().toString()));
    item.put("input", Attributes.texts(run.input()));
    item.put("steps", AttributeValue.fromL(run.steps().stream().map(RunItems::step).toList()));
    item.put("revision", Attributes.number(run.revision()));
    item.put("createdAt", Attributes.instant(run.createdAt()));
    item.put("recentOf", Attributes.text(SORT));
    item.put("recentAt", Attributes.instant(run.updatedAt()));
    putState(item, run);
    return item;
  }

  private static AttributeValue step(StepRecord step) {
    return AttributeValue.fromM(
        Map.of(
            "name", Attributes.text(step.name()),
            "attempts", Attributes.number(step.attempts()),
            "tries", Attributes.number(step.tries()),
            "done", AttributeValue.fromBool(step.done()),
            "output", Attributes.texts(step.output())));
  }

  private static void putState(Map<String, AttributeValue> item, RunRecord run) {
    switch (run.state()) {
      case RunState.Running(var until) -> {
        item.put("state", Attributes.text("RUNNING"));
        item.put("until", Attributes.instant(until));
      }
      case RunState.Waiting(var notBefore, var reason) -> {
        item.put("state", Attributes.text("WAITING"));
        item.put("until", Attributes.instant(notBefore));
        item.put("reason", Attributes.remark(reason));
      }
      case RunState.Failing(var reason, var remedy, var until) -> {
        item.put("state", Attributes.text("FAILING"));
        item.put("until", Attributes.instant(until));
        item.put("reason", Attributes.remark(reason));
        item.put("remedy", Attributes.remark(remedy));
      }
      case RunState.Finished(var summary) -> {
        item.put("state", Attributes.text("FINISHED"));
        item.put("summary", Attributes.remark(summary));
        expire(item, run);
      }
      case RunState.Failed(var reason, var remedy) -> {
        item.put("state", Attributes.text("FAILED"));
        item.put("reason", Attributes.remark(reason));
        item.put("remedy", Attributes.remark(remedy));
        expire(item, run);
      }
    }
  }

  private static void expire(Map<String, AttributeValue> item, RunRecord run) {
    item.put("expiresAt", Attributes.number(run.updatedAt().plus(KEPT).getEpochSecond()));
  }

  static RunRecord record(Item item) {
    return new RunRecord(
        new RunKey(item.text("kind"), item.text("subject")),
        new InstalledRepository(
            new InstallationId(item.number("installation")),
            new RepositoryId(item.number("repositoryId")),
            RepositoryRef.parse(item.text("repository"))),
        item.texts("input"),
        state(item),
        item.items("steps").stream().map(RunItems::step).toList(),
        item.number("revision"),
        item.instant("createdAt"),
        item.instant("recentAt"));
  }

  private static StepRecord step(Item item) {
    return new StepRecord(
        item.text("name"),
        item.integer("attempts"),
        item.integer("tries"),
        item.flag("done"),
        item.texts("output"));
  }

  private static RunState state(Item item) {
    String state = item.text("state");
    return switch (state) {
      case "RUNNING" -> new RunState.Running(item.instant("until"));
      case "WAITING" -> new RunState.Waiting(item.instant("until"), item.text("reason"));
      case "FAILING" ->
          new RunState.Failing(item.text("reason"), item.text("remedy"), item.instant("until"));
      case "FINISHED" -> new RunState.Finished(item.text("summary"));
      case "FAILED" -> new RunState.Failed(item.text("reason"), item.text("remedy"));
      default -> throw new IllegalStateException(item.key() + " has an unknown state: " + state);
    };
  }
}
