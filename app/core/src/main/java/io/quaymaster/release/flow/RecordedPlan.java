package io.quaymaster.release.flow;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.run.RunRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as the journal keeps it, with what later steps need of the configuration. Notes that
 * Quaymaster writes are left out for their size.
 *
 * @param object the tag object made for it, when there is one
 */
record RecordedPlan(ReleasePlan plan, NotifyConfig notifications, Optional<CommitSha> object) {
  /** The steps that record a plan, the one that counts most first. */
  private static final List<String> STEPS = List.of(RefStep.NAME, TagStep.NAME, PlanStep.NAME);

  /** The plan as it stands; the newest wins, since a taken tag makes a run plan again. */
  static Optional<RecordedPlan> find(RunRecord run) {
    return STEPS.stream()
        .flatMap(name -> run.step(name).stream())
        .filter(step -> step.output().containsKey("tag"))
        .findFirst()
        .map(step -> read(run, step.output()));
  }

  /**
   * The plan of a run whose first step is done.
   *
   * @throws IllegalStateException when there is none, which is a bug
   */
  static RecordedPlan of(RunRecord run) {
    return find(run)
        .orElseThrow(() -> new IllegalStateException("run " + run.key() + " has no plan"));
  }

  RecordedPlan withObject(CommitSha sha) {
    return new RecordedPlan(plan, notifications, Optional.of(sha));
  }

  /** What the annotated tag says. */
  String tagMessage() {
    return plan.tag() + "\n\n" + plan.decision().reason() + "\n";
  }

  Map<String, String> toMap() {
    Map<String, String> map = new HashMap<>();
    map.put("version", plan.version().toString());
    map.put("tag", plan.tag().value());
    map.put("rule", plan.decision().rule().name());
    map.put("reason", plan.decision().reason());
    map.put("latest", Boolean.toString(plan.latest()));
    map.put("draft", Boolean.toString(plan.draft()));
    map.put("notes", plan.notes().name());
    map.put("tagged", Boolean.toString(plan.tagged()));
    plan.previous().ifPresent(previous -> map.put("previous", previous.value()));
    notifications.slackChannel().ifPresent(channel -> map.put("slack", channel));
    notifications.dispatch().ifPresent(type -> map.put("dispatch", type));
    object.ifPresent(sha -> map.put("object", sha.value()));
    return map;
  }

  private static RecordedPlan read(RunRecord run, Map<String, String> map) {
    ReleaseInput input = ReleaseInput.of(run);
    ReleasePlan plan =
        new ReleasePlan(
            Version.of(value(map, "version")),
            new TagName(value(map, "tag")),
            input.head(),
            input.branch(),
            Optional.ofNullable(map.get("previous")).map(TagName::new),
            new Decision(Rule.valueOf(value(map, "rule")), value(map, "reason")),
            Boolean.parseBoolean(value(map, "latest")),
            Boolean.parseBoolean(value(map, "draft")),
            NotesStyle.valueOf(value(map, "notes")),
            Optional.empty(),
            Boolean.parseBoolean(value(map, "tagged")));
    NotifyConfig notify =
        new NotifyConfig(
            Optional.ofNullable(map.get("slack")), Optional.ofNullable(map.get("dispatch")));
    return new RecordedPlan(
        plan, notify, Optional.ofNullable(map.get("object")).map(CommitSha::new));
  }

  private static String value(Map<String, String> map, String name) {
    return Optional.ofNullable(map.get(name))
        .orElseThrow(() -> new IllegalStateException("a recorded plan has no " + name));
  }
}
