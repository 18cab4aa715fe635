package io.quaymaster.triage;

import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import java.util.Map;

/** Only people with the triage role may start a job; issue forms set labels for anybody. */
record PermissionStep(TriageIssue issue, CommandHost people) implements Step {
  @Override
  public String name() {
    return "permission";
  }

  @Override
  public StepOutcome run(StepContext context) {
    Role role = people.roleOf(issue.repository(), issue.sender());
    return role.compareTo(Role.TRIAGE) >= 0
        ? new Done(Map.of("role", role.name()))
        : new Fail(
            "no job was started: " + issue.sender() + " has not the triage role in this repository",
            "Somebody who has it can take the label off and put it on again.");
  }
}
