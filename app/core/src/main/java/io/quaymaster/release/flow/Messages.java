package io.quaymaster.release.flow;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notification.Kind;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState.Failing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people and systems are told of a run. */
final class Messages {
  private Messages() {}

  static Notification released(RunRecord run) {
    ReleasePlan plan = RecordedPlan.of(run).plan();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Version", plan.version().toString());
    fields.put("Rule", plan.decision().rule().title() + " – " + plan.decision().reason());
    fields.put("By", ReleaseInput.of(run).requestedBy());
    fields.put("Commit", plan.commit().abbreviated() + " on " + plan.branch());
    plan.previous().ifPresent(previous -> fields.put("Previous", previous.value()));
    return new Notification(
        run.key() + "/released",
        Kind.SUCCESS,
        run.repository().ref(),
        run.repository() + " " + plan.tag() + " is released" + (plan.draft() ? " as a draft" : ""),
        fields,
        url(run));
  }

  static Notification failed(GitHubSite site, RunRecord run, Failing failing) {
    ReleaseInput input = ReleaseInput.of(run);
    Map<String, String> fields = new LinkedHashMap<>();
    RecordedPlan.find(run)
        .ifPresent(recorded -> fields.put("Version", recorded.plan().version().toString()));
    fields.put("Failed", failing.reason());
    fields.put("Remedy", failing.remedy());
    fields.put("By", input.requestedBy());
    fields.put("Commit", input.head().abbreviated() + " on " + input.branch());
    fields.put("Run", run.key().toString());
    return new Notification(
        run.key() + "/failed",
        Kind.FAILURE,
        run.repository().ref(),
        run.repository() + " was not released",
        fields,
        url(run).or(() -> Optional.of(site.commit(run.repository().ref(), input.head()))));
  }

  /** The finished run for machines; the names are promised to them. */
  static Map<String, String> detail(RunRecord run) {
    ReleasePlan plan = RecordedPlan.of(run).plan();
    ReleaseInput input = ReleaseInput.of(run);
    Map<String, String> detail = new HashMap<>();
    detail.put("kind", ReleaseInput.KIND);
    detail.put("repository", run.repository().toString());
    detail.put("version", plan.version().toString());
    detail.put("tag", plan.tag().value());
    detail.put("commit", plan.commit().value());
    detail.put("branch", plan.branch().value());
    detail.put("channel", input.channel().name());
    detail.put("rule", plan.decision().rule().title());
    detail.put("reason", plan.decision().reason());
    detail.put("prerelease", Boolean.toString(plan.version().isPrerelease()));
    detail.put("latest", Boolean.toString(plan.latest()));
    detail.put("draft", Boolean.toString(plan.draft()));
    detail.put("requestedBy", input.requestedBy());
    plan.previous().ifPresent(previous -> detail.put("previous", previous.value()));
    url(run).ifPresent(url -> detail.put("url", url));
    return detail;
  }

  static Optional<String> url(RunRecord run) {
    return run.output(ReleaseStep.NAME, "url");
  }
}
