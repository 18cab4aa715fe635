package io.quaymaster.aws.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.job.template.Template;
import io.quaymaster.kernel.Secret;
import io.quaymaster.testkit.contract.job.TemplateStacksContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests and answers are held to CloudFormation's published model. */
class CloudFormationStacksTest extends TemplateStacksContract {
  private static final StackName NAME = new StackName(new LeaseId("abcdefghijkl"));

  private final Cloud cloud = new Cloud();
  private final SimulatedStacks simulated = new SimulatedStacks(cloud.server);
  private final CloudFormationStacks stacks = new CloudFormationStacks(cloud.calls);
  private boolean leaseLost;

  private final JobSession session =
      new JobSession() {
        @Override
        public RegionName region() {
          return new RegionName("eu-west-1");
        }

        @Override
        public Optional<JobCredentials> credentials() {
          return leaseLost
              ? Optional.empty()
              : Optional.of(
                  new JobCredentials(
                      "ASIALEASED",
                      new Secret("secret-key"),
                      new Secret("token"),
                      Instant.parse("2026-03-01T13:00:00Z")));
        }
      };

  @Override
  protected TemplateStacks stacks() {
    return stacks;
  }

  @AfterEach
  void requestsKeptToTheModel() {
    cloud.close();
  }

  private CreateStackOutcome create(boolean expands) {
    return stacks.create(
        session,
        new StackRequest(
            NAME,
            new AccountId("111122223333"),
            new Template("{\"Resources\":{}}", 1, expands),
            Duration.ofSeconds(90)));
  }

  @Test
  void stackIsMadeByTheServiceRoleWithTheLeaseOnIt() {
    create(false);
    create(true);

    Call call = cloud.server.calls("cloudformation:CreateStack").getFirst();
    assertEquals("ASIALEASED", call.accessKey());
    assertEquals("eu-west-1", call.region());
    assertEquals("qm-abcdefghijkl", call.text("StackName"));
    assertEquals("arn:aws:iam::111122223333:role/quaymaster-cloudformation", call.text("RoleARN"));
    assertEquals("2", call.text("TimeoutInMinutes"));
    assertTrue(call.text("Tags").contains("abcdefghijkl"));
    assertEquals("[CAPABILITY_IAM, CAPABILITY_NAMED_IAM]", call.text("Capabilities"));
    assertTrue(
        cloud
            .server
            .calls("cloudformation:CreateStack")
            .getLast()
            .text("Capabilities")
            .contains("CAPABILITY_AUTO_EXPAND"));
  }

  @Test
  void templateThatCloudFormationRefusesIsAnEndAndThrottlingIsTriedAgain() {
    cloud.server.refuse(
        "cloudformation:CreateStack",
        Refusal.throttled(),
        new Refusal(400, "ValidationError", "Template error: no such resource"));

    CreateStackOutcome.Invalid invalid =
        assertInstanceOf(CreateStackOutcome.Invalid.class, create(false));

    assertTrue(invalid.reason().contains("no such resource"), invalid.reason());
    assertEquals(1, cloud.pauses().size());
  }

  @Test
  void deniedCallIsTheEndOfTheSessionOnlyWhenTheLeaseIsLost() {
    cloud.server.refuse("cloudformation:DescribeStacks", Refusal.accessDenied());
    assertThrows(AwsRefused.class, () -> stacks.find(session, NAME));

    cloud.server.refuse("cloudformation:DescribeStacks", Refusal.accessDenied());
    leaseLost = true;
    assertThrows(SessionEnded.class, () -> stacks.find(session, NAME));
  }

  @Test
  void reasonsAndOutputsAreRead() {
    simulated.answerWith(
        Map.of(
            "StackStatus",
            "CREATE_FAILED",
            "StackStatusReason",
            "The following resource(s) failed to create: [Bucket].",
            "Outputs",
            List.of(Map.of("OutputKey", "Url", "OutputValue", "https://x"))));

    var view = stacks.find(session, NAME).orElseThrow();

    assertEquals("CREATE_FAILED", view.status());
    assertTrue(view.reason().contains("[Bucket]"));
    assertEquals(Map.of("Url", "https://x"), view.outputs());
  }

  @Test
  void eventsOfSeveralPagesAreReadUntilTheKnownOne() {
    create(false);
    simulated.events(NAME.toString(), 250);

    assertEquals(251, stacks.events(session, NAME, Optional.empty()).size());
    List<String> last =
        stacks.events(session, NAME, Optional.of("event-248")).stream()
            .map(event -> event.id())
            .toList();
    assertEquals(List.of("event-249", "event-250"), last);
  }
}
