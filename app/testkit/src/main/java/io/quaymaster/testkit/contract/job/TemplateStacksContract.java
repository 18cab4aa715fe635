package io.quaymaster.testkit.contract.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.SessionEnded;
import io.quaymaster.job.stack.StackEvent;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.StackView;
import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.job.template.Template;
import io.quaymaster.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateStacks} does. */
public abstract class TemplateStacksContract {
  private static final Template TEMPLATE =
      new Template("{\"Resources\":{\"A\":{\"Type\":\"AWS::S3::Bucket\"}}}", 1, false);
  private static final int LOOKS = 100;

  private final StackName name = new StackName(LeaseId.random(new Random()));
  private final Session session = new Session();

  protected abstract TemplateStacks stacks();

  private static final class Session implements JobSession {
    private boolean ended;

    @Override
    public RegionName region() {
      return new RegionName("eu-central-1");
    }

    @Override
    public Optional<JobCredentials> credentials() {
      return ended
          ? Optional.empty()
          : Optional.of(
              new JobCredentials(
                  "ASIAEXAMPLEEXAMPLE01",
                  new Secret("secret-key"),
                  new Secret("session-token"),
                  Instant.parse("2026-03-01T13:00:00Z")));
    }
  }

  private CreateStackOutcome create() {
    return stacks()
        .create(
            session,
            new StackRequest(
                name, new AccountId("111111111111"), TEMPLATE, Duration.ofMinutes(30)));
  }

  private Optional<StackView> until(Predicate<Optional<StackView>> wanted) {
    Optional<StackView> stack = stacks().find(session, name);
    for (int i = 0; i < LOOKS && !wanted.test(stack); i++) {
      stack = stacks().find(session, name);
    }
    assertTrue(wanted.test(stack), stack.toString());
    return stack;
  }

  @Test
  void stackIsCreatedAndDeletedAndTellsWhatHappened() {
    assertEquals(Optional.empty(), stacks().find(session, name));
    assertInstanceOf(CreateStackOutcome.Begun.class, create());
    assertEquals(
        "CREATE_COMPLETE",
        until(stack -> stack.filter(one -> !one.inProgress()).isPresent()).orElseThrow().status());

    List<StackEvent> events = stacks().events(session, name, Optional.empty());
    assertEquals("CREATE_COMPLETE", events.getLast().status());
    assertEquals(
        List.of(events.getLast()),
        stacks().events(session, name, Optional.of(events.get(events.size() - 2).id())));

    stacks().delete(session, name);
    until(Optional::isEmpty);
  }

  @Test
  void sameRequestTwiceMakesOneStack() {
    create();

    assertInstanceOf(CreateStackOutcome.Begun.class, create());
    assertEquals(
        1,
        stacks().events(session, name, Optional.empty()).stream()
            .filter(event -> event.resource().equals(name.toString()))
            .filter(event -> event.status().equals("CREATE_IN_PROGRESS"))
            .count());
  }

  @Test
  void deletingWhatIsNotThereDoesNothing() {
    stacks().delete(session, name);

    assertEquals(Optional.empty(), stacks().find(session, name));
    assertEquals(List.of(), stacks().events(session, name, Optional.empty()));
  }

  @Test
  void lostLeaseEndsEveryCall() {
    create();
    session.ended = true;

    assertThrows(SessionEnded.class, this::create);
    assertThrows(SessionEnded.class, () -> stacks().find(session, name));
    assertThrows(SessionEnded.class, () -> stacks().events(session, name, Optional.empty()));
    assertThrows(SessionEnded.class, () -> stacks().delete(session, name));
  }
}
