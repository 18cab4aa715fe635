package io.quaymaster.roadmap.flow;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.project.LinkOutcome.Linked;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.run.RunRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of one item, as the journal has it and as the result file says it.
 *
 * @param action whether the issue was created, updated or left as it was
 * @param changed the parts of the issue that were changed
 * @param milestone the title; empty when nothing differed
 * @param milestoneCreated whether it was made for this item
 * @param projectItem GitHub's node id of the item in the project
 * @param added whether the issue was added to the project
 * @param fields names of the project's fields that were set
 * @param notices what could not be done, one sentence each
 */
public record ItemResult(
    IssueNumber issue,
    String url,
    String action,
    List<String> changed,
    Optional<String> milestone,
    boolean milestoneCreated,
    Optional<String> projectItem,
    boolean added,
    List<String> fields,
    List<String> notices) {
  /** No name of a field or a part has a line break. */
  private static final String SEPARATOR = "\n";

  public ItemResult {
    changed = List.copyOf(changed);
    fields = List.copyOf(fields);
    notices = List.copyOf(notices);
  }

  /** How many things were changed on the code host. */
  public int changes() {
    return (action.equals("created") ? 1 : 0)
        + changed.size()
        + (milestoneCreated ? 1 : 0)
        + (added ? 1 : 0)
        + fields.size();
  }

  /** For a person. */
  public String sentence() {
    return changes() == 0
        ? "issue #" + issue + ": nothing differs"
        : "issue #" + issue + " " + action + ", " + changes() + " changes";
  }

  /** The result file's entry; the names are promised to its readers. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("issue", issue.value());
    json.put("url", url);
    json.put("action", action);
    json.put("changes", changes());
    json.put("changed", changed);
    milestone.ifPresent(title -> json.put("milestone", title));
    json.put("milestoneCreated", milestoneCreated);
    projectItem.ifPresent(id -> json.put("projectItem", id));
    json.put("addedToProject", added);
    json.put("fields", fields);
    json.put("notices", notices);
    return json;
  }

  /** The issue of a run that has come so far. */
  static Optional<IssueNumber> issueOf(RunRecord run) {
    return find(run, "number").map(number -> new IssueNumber(Long.parseLong(number)));
  }

  /**
   * What a run did.
   *
   * @throws IllegalStateException when it has no issue yet, which is a bug
   */
  static ItemResult of(RunRecord run) {
    Map<String, String> project =
        run.step(Converging.PROJECT).map(step -> step.output()).orElse(Map.of());
    Map<String, String> all = new HashMap<>(project);
    run.step(Converging.MILESTONE)
        .filter(step -> step.output().containsKey("action"))
        .ifPresent(step -> all.putAll(step.output()));
    return new ItemResult(
        issueOf(run)
            .orElseThrow(() -> new IllegalStateException("run " + run.key() + " has no issue")),
        find(run, "url").orElse(""),
        find(run, "action").orElse("unchanged"),
        lines(find(run, "changed")),
        run.output(Converging.MILESTONE, "title"),
        run.output(Converging.MILESTONE, "created").filter("true"::equals).isPresent(),
        Optional.ofNullable(all.get("item")),
        "true".equals(all.get("added")),
        lines(Optional.ofNullable(all.get("fields"))),
        Stream.concat(
                lines(find(run, "unassigned")).stream()
                    .map(login -> login + " can't be assigned in this repository"),
                lines(Optional.ofNullable(all.get("notices"))).stream())
            .toList());
  }

  /** From the step that dealt with the issue: its own, or the first when nothing differed. */
  private static Optional<String> find(RunRecord run, String name) {
    return run.output(Converging.ISSUE, name)
        .or(
            () ->
                run.output(Converging.MILESTONE, "action")
                    .flatMap(_ -> run.output(Converging.MILESTONE, "issue-" + name)));
  }

  /** Output of the step that dealt with the issue. */
  static Map<String, String> issue(
      IssueSnapshot issue, String action, List<String> changed, List<Login> unassigned) {
    Map<String, String> output = new HashMap<>();
    output.put("number", issue.number().toString());
    output.put("node", issue.nodeId());
    output.put("url", issue.url());
    output.put("action", action);
    output.put("changed", String.join(SEPARATOR, changed));
    output.put(
        "unassigned", String.join(SEPARATOR, unassigned.stream().map(Login::value).toList()));
    return output;
  }

  /** Output of the first step when nothing differed. */
  static Map<String, String> unchanged(IssueSnapshot issue, Optional<Linked> linked) {
    Map<String, String> output = new HashMap<>();
    output.put("action", "unchanged");
    issue(issue, "unchanged", List.of(), List.of()).forEach((n, v) -> output.put("issue-" + n, v));
    linked.ifPresent(link -> output.putAll(project(link)));
    return output;
  }

  /** The sentence of a run that found nothing to do. */
  static String nothing(IssueSnapshot issue) {
    return "issue #" + issue.number() + ": nothing differs";
  }

  /** Output of the step that dealt with the project. */
  static Map<String, String> project(Linked linked) {
    List<String> fields = new ArrayList<>();
    linked.plan().changes().forEach(change -> fields.add(change.field().name()));
    return Map.of(
        "item", linked.item(),
        "added", Boolean.toString(linked.added()),
        "fields", String.join(SEPARATOR, fields),
        "notices", String.join(SEPARATOR, linked.plan().notices()));
  }

  private static List<String> lines(Optional<String> text) {
    return text.filter(t -> !t.isEmpty())
        .map(t -> List.of(t.split(SEPARATOR, -1)))
        .orElse(List.of());
  }
}
