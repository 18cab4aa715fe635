package io.quaymaster.local.roadmap.sweep;

import io.quaymaster.local.roadmap.Team;
import io.quaymaster.simulator.state.issue.Issue;
import java.util.List;

/**
 * How a roadmap file ended, without ids and times.
 *
 * @param issues each with title, labels, milestone and body
 * @param milestones each with the day it is due
 * @param items of the board: the fields of every issue that is on it
 * @param onBoard how many items the board has
 * @param files the keys in the bucket
 */
record ItemEnd(
    List<String> issues,
    List<String> milestones,
    List<String> items,
    int onBoard,
    List<String> files) {

  static ItemEnd of(Team team, List<String> keys) {
    return new ItemEnd(
        team.issues().stream().map(ItemEnd::text).toList(),
        team.milestones(),
        team.issues().stream().map(issue -> team.shown(issue).toString()).toList(),
        team.board().items().size(),
        keys.stream().map(key -> key.replace(team.name(), "TEAM")).toList());
  }

  private static String text(Issue issue) {
    return String.join(
        " | ",
        issue.title(),
        issue.labels().toString(),
        String.valueOf(issue.milestone()),
        String.valueOf(issue.body()));
  }
}
