package io.quaymaster.local.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.release.Project;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may start a job by a label; issue forms set labels for anybody. */
final class JobRolesTest {
  private static Account person(String login) {
    return Project.gitHub().arrange().user(login, "ghp_" + login);
  }

  private static Issue open(Bench bench, Account by) {
    Issue issue =
        bench
            .project()
            .repository()
            .issues()
            .open(
                Actor.of(by),
                new NewIssue("Invoices", null, List.of("reproduce"), List.of(), null));
    bench.project().settle();
    return issue;
  }

  @Test
  void jobOfAnIssueThatAStrangerOpenedIsRefusedAndAMaintainersLabelStartsIt() {
    Bench bench = Bench.with("stranger", "echo done\n");
    Issue issue = open(bench, person("passer-by"));

    assertEquals(List.of(), bench.jobs(issue));
    assertEquals(1, bench.comments(issue).size());
    assertTrue(bench.comments(issue).getFirst().contains("passer-by has not the triage role"));

    bench.unlabel(issue);
    bench.label(issue);
    assertTrue(bench.end(issue, 1).contains("**passed**"));
    assertEquals("mona", bench.jobs(issue).getFirst().by());
  }

  @Test
  void triageRoleIsEnough() {
    Bench bench = Bench.with("triager", "echo done\n");
    Account sorter = person("sorter");
    Project.gitHub().arrange().collaborator(bench.project().repository(), sorter, Role.TRIAGE);

    Issue issue = open(bench, sorter);

    assertTrue(bench.end(issue, 1).contains("**passed**"));
    assertEquals("sorter", bench.jobs(issue).getFirst().by());
  }
}
