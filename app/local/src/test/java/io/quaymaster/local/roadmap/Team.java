package io.quaymaster.local.roadmap;

import io.quaymaster.local.LocalApp;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An organisation of a test's own, with the App, a repository and a board.
 *
 * @param repository named billing
 * @param board project 1
 */
public record Team(Account account, Repository repository, Board board) {
  /** A new one, owned by mona. */
  public static Team create(SimulatedGitHub gitHub, LocalApp app, String name) {
    Account owner = gitHub.state().accounts().find("mona").orElseThrow();
    Account account = gitHub.arrange().organization(name, owner);
    Repository repository =
        gitHub.arrange().repository(account, "billing", Map.of("README.md", "# Billing\n"));
    Board board =
        gitHub
            .arrange()
            .project(
                account,
                "Roadmap",
                NewField.singleSelect("Target quarter", "Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"),
                NewField.text("Value"),
                NewField.text("Author"),
                NewField.number("Estimate"));
    gitHub.arrange().install(app.registered(), account);
    return new Team(account, repository, board);
  }

  /** The organisation's name, which is the items' tag too. */
  public String name() {
    return account.login();
  }

  /** The part of the routing file that leads here. */
  public String route() {
    return """
      %1$s:
        repository: %1$s/billing
        project:
          owner: %1$s
          number: 1
          fields: { Status: Todo }
        labels: [roadmap]
    """
        .formatted(name());
  }

  /** An item's file for here. */
  public String item(String title, String quarter) {
    return """
    {"title": "%s", "intent_goal": "Companies buy without a card.", "value": "Our leads ask for it.",
     "target_quarter": "%s", "author": "Mona", "tag": "%s", "labels": ["payments"],
     "fields": {"Estimate": 8}}
    """
        .formatted(title, quarter, name());
  }

  /** All issues, oldest first. */
  public List<Issue> issues() {
    return repository.issues().all();
  }

  /** The titles of all milestones, each with the day it is due. */
  public List<String> milestones() {
    return repository.issues().milestones().all().stream()
        .map(one -> one.title() + " due " + dueOn(one))
        .sorted()
        .toList();
  }

  private static LocalDate dueOn(Milestone milestone) {
    return Objects.requireNonNull(milestone.dueOn()).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** What the board shows of an issue. */
  public Map<String, String> shown(Issue issue) {
    return new TreeMap<>(board.shown(board.itemOf(issue.id()).orElseThrow()));
  }
}
