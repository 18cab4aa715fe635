package io.quaymaster.roadmap.issue;

import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.roadmap.item.RoadmapItem;
import io.quaymaster.roadmap.route.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be done about the issue of an item. */
public sealed interface IssuePlan {
  /** There is none: it is made. */
  record Create(String title, String body, List<String> labels, List<Login> assignees)
      implements IssuePlan {
    public Create {
      labels = List.copyOf(labels);
      assignees = List.copyOf(assignees);
    }

    /** The draft, once the milestone is known. */
    public IssueDraft draft(Milestone milestone) {
      return new IssueDraft(title, body, labels, assignees, milestone.number());
    }
  }

  /** It is there; the change may be empty. */
  record Keep(IssueSnapshot issue, IssueChange change) implements IssuePlan {}

  /** It can't be brought in line; the reason is for a person. */
  record Impossible(String reason) implements IssuePlan {}

  /** Compares the item with the issue that was found. */
  static IssuePlan of(RoadmapItem item, Route route, Optional<Seen> found) {
    List<String> labels = labels(route, item);
    String body =
        IssueBody.merge(
            found.map(seen -> seen.issue().body()).orElse(""),
            IssueBody.section(item, identity(item, found)));
    if (body.length() > IssueBody.MOST) {
      return new Impossible(
          "the issue's body would have %,d characters: GitHub takes %,d"
              .formatted(body.length(), IssueBody.MOST));
    }
    return found
        .map(Seen::issue)
        .<IssuePlan>map(issue -> new Keep(issue, change(item, labels, body, issue)))
        .orElseGet(() -> new Create(item.title(), body, labels, item.assignees()));
  }

  /** An issue that is known by a key stays so, also when an item without one meets it. */
  private static Identity identity(RoadmapItem item, Optional<Seen> found) {
    Identity own = Identity.of(item);
    return own.isKey()
        ? own
        : found.flatMap(IssueMatch::marker).filter(Identity::isKey).orElse(own);
  }

  private static IssueChange change(
      RoadmapItem item, List<String> labels, String body, IssueSnapshot issue) {
    Set<String> present = lower(issue.labels());
    Set<String> assigned = lower(issue.assignees());
    String quarter = item.quarter().toString();
    return new IssueChange(
        Optional.of(item.title()).filter(title -> !title.equals(issue.title())),
        Optional.of(body).filter(text -> !text.equals(issue.body())),
        Optional.of(quarter).filter(title -> !issue.milestone().equals(Optional.of(title))),
        labels.stream().filter(label -> !present.contains(lower(label))).toList(),
        item.assignees().stream().filter(a -> !assigned.contains(lower(a.value()))).toList());
  }

  /** GitHub takes labels that differ in case alone for one. */
  private static List<String> labels(Route route, RoadmapItem item) {
    return Stream.concat(route.labels().stream(), item.labels().stream())
        .collect(
            Collectors.toMap(
                IssuePlan::lower, label -> label, (a, _) -> a, java.util.LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static Set<String> lower(List<String> texts) {
    return texts.stream().map(IssuePlan::lower).collect(Collectors.toSet());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
