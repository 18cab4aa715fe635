package io.quaymaster.local.job;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.Stack;
import io.quaymaster.local.release.Company;
import io.quaymaster.local.release.Project;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A repository with one job, which a label starts. */
public record Bench(Project project) {
  private static final Company COMPANY = Company.create("jobs");

  /** With a job that is this script, for the workers of the stack. */
  static Bench with(String name, String script) {
    return with(name, "sandbox", script);
  }

  /** With a job that is this script, for the workers of a pool. */
  public static Bench with(String name, String pool, String script) {
    Project project = Project.create(COMPANY.account(), name, config(pool));
    Project.gitHub()
        .arrange()
        .commit(project.repository(), "test: a job", Map.of("run.sh", "#!/bin/sh\n" + script));
    return new Bench(project);
  }

  private static String config(String pool) {
    return """
    triage:
      rules:
        - {labels: [reproduce], job: reproduce}
    jobs:
      reproduce:
        processor: command
        run: ["./run.sh"]
        timeout: 1m
        pool: %s
        artifacts: ["report/**"]
    """
        .formatted(pool);
  }

  static Account mona() {
    return Project.gitHub().state().accounts().find("mona").orElseThrow();
  }

  /** An issue that the owner opens and labels. */
  public Issue labelled(String body) {
    Actor owner = Actor.of(mona());
    Issue issue =
        project
            .repository()
            .issues()
            .open(owner, new NewIssue("It breaks", body, List.of(), List.of(), null));
    label(issue);
    return issue;
  }

  void label(Issue issue) {
    project.repository().issues().addLabels(Actor.of(mona()), issue.number(), List.of("reproduce"));
  }

  void unlabel(Issue issue) {
    var _ =
        project
            .repository()
            .issues()
            .removeLabel(Actor.of(mona()), issue.number(), "reproduce")
            .orElseThrow();
  }

  /** The owner writes a comment. */
  void says(Issue issue, String body) {
    var _ = project.repository().issues().comments().create(Actor.of(mona()), issue, body);
  }

  /** What Quaymaster has said on an issue, as it is written. */
  public List<String> comments(Issue issue) {
    long app = Stack.running().app().registered().id();
    return project.repository().issues().comments().of(issue.number()).stream()
        .filter(comment -> Long.valueOf(app).equals(comment.appId()))
        .map(Comment::body)
        .toList();
  }

  /** The jobs of an issue in their order. */
  public List<Job> jobs(Issue issue) {
    return bean(JobStore.class)
        .of(new RepositoryId(project.repository().id()), new IssueNumber(issue.number()))
        .stream()
        .sorted(Comparator.comparing(Job::requestedAt))
        .toList();
  }

  /** Waits for the comment that says how a job ended. */
  public String end(Issue issue, int number) {
    String marker = "job:reproduce:" + number + ":end ";
    Eventually.holds(
        () -> comments(issue).stream().anyMatch(comment -> comment.contains(marker)),
        () -> comments(issue) + " " + jobs(issue) + " " + project.deliveries());
    return comments(issue).stream()
        .filter(comment -> comment.contains(marker))
        .findFirst()
        .orElseThrow();
  }

  /** A bean of the stack's server. */
  public static <T> T bean(Class<T> type) {
    return Stack.running().server().getApplicationContext().getBean(type);
  }
}
