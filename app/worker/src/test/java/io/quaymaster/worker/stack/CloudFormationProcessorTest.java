package io.quaymaster.worker.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.LeaseId;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.Work;
import io.quaymaster.job.stack.CreateStackOutcome;
import io.quaymaster.job.stack.StackEvent;
import io.quaymaster.job.stack.StackName;
import io.quaymaster.job.stack.StackRequest;
import io.quaymaster.job.stack.StackView;
import io.quaymaster.job.stack.TemplateStacks;
import io.quaymaster.kernel.Glob;
import io.quaymaster.memory.job.MemoryTemplateStacks;
import io.quaymaster.testkit.MovableClock;
import io.quaymaster.worker.JobScene;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudFormationProcessorTest {
  @TempDir Path temp;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final MemoryTemplateStacks stacks = new MemoryTemplateStacks(clock);
  private JobScene scene;

  @BeforeEach
  void prepare() {
    scene = new JobScene(temp);
  }

  private Work work(String type, String word) {
    scene.body =
        "```yaml\nResources:\n  A: {Type: " + type + ", Properties: {Name: " + word + "}}\n```";
    return scene.work(
        new JobConfig(
            ProcessorName.CLOUDFORMATION,
            List.of(),
            JobTimeout.of("30m"),
            "sandbox",
            List.of(),
            List.of(new Glob("AWS::S3::*"))));
  }

  private CloudFormationProcessor processor(TemplateStacks over) {
    return new CloudFormationProcessor(
        over, new StackSettings(Duration.ofMillis(1), Duration.ofMinutes(5)), clock);
  }

  private ProcessorOutcome process(String word) {
    return processor(stacks).process(work("AWS::S3::Bucket", word), scene.execution());
  }

  private Optional<StackView> left() {
    return stacks.find(scene, new StackName(new LeaseId(scene.lease)));
  }

  @Test
  void templateIsDeployedTellsItsEventsAndIsDeleted() {
    assertEquals(new ProcessorOutcome.Passed(), process("fine"));

    String shown = scene.shown();
    assertTrue(shown.startsWith("stack qm-" + scene.lease + " of the template in line 1"), shown);
    assertTrue(shown.contains("CREATE_COMPLETE"), shown);
    assertTrue(shown.contains("output Stack=qm-" + scene.lease), shown);
    assertTrue(shown.endsWith("stack qm-" + scene.lease + " is deleted\n"), shown);
    assertEquals(Optional.empty(), left());
  }

  @Test
  void failureNamesTheFirstResourceAndItsReasonAndTheStackIsDeleted() {
    ProcessorOutcome.Failed failed =
        assertInstanceOf(ProcessorOutcome.Failed.class, process("Fail"));

    assertTrue(failed.reason().contains("CREATE_FAILED: qm-"), failed.reason());
    assertTrue(failed.reason().contains("it fails"), failed.reason());
    assertEquals(Optional.empty(), left());
  }

  @Test
  void forbiddenTemplateIsRefusedBeforeTheAccountIsTouched() {
    Work work = work("AWS::EC2::Instance", "x");
    String why = "the resource A has the type AWS::EC2::Instance, which is not allowed";

    assertEquals(Optional.of(new ProcessorOutcome.Refused(why)), processor(stacks).check(work));
    assertEquals(
        new ProcessorOutcome.Refused(why), processor(stacks).process(work, scene.execution()));
    assertEquals(Optional.empty(), processor(stacks).check(work("AWS::S3::Bucket", "x")));
    assertEquals(Optional.empty(), left());
  }

  @Test
  void templateThatCloudFormationRefusesHasFailed() {
    assertEquals(
        "CloudFormation refuses the template: Template format error: Invalid",
        assertInstanceOf(ProcessorOutcome.Failed.class, process("Invalid")).reason());
  }

  @Test
  void stackThatTakesTooLongIsDeletedToo() {
    TemplateStacks slow = new Watched(() -> clock.advance(Duration.ofMinutes(20)));

    assertEquals(
        new ProcessorOutcome.TimedOut(Duration.ofMinutes(30)),
        processor(slow).process(work("AWS::S3::Bucket", "Hang"), scene.execution()));
    assertTrue(left().map(StackView::status).orElse("DELETED").startsWith("DELETE"));
  }

  @Test
  void stopsAtOnceAndDeletesUnlessTheLeaseIsLost() {
    for (StopReason reason : List.of(StopReason.CANCELLED, StopReason.INTERRUPTED)) {
      scene = new JobScene(temp);
      TemplateStacks stopped = new Watched(() -> scene.stop.stop(reason));
      assertEquals(
          new ProcessorOutcome.Stopped(reason),
          processor(stopped).process(work("AWS::S3::Bucket", "Hang"), scene.execution()));
      assertTrue(left().map(StackView::status).orElse("DELETED").startsWith("DELETE"));
    }
    scene = new JobScene(temp);
    TemplateStacks lost = new Watched(() -> scene.leaseLost = true);
    assertEquals(
        new ProcessorOutcome.Stopped(StopReason.LEASE_LOST),
        processor(lost).process(work("AWS::S3::Bucket", "Hang"), scene.execution()));
    assertEquals(0, scene.output.notes().size());
  }

  @Test
  void outageWhileDeletingLeavesTheStackToTheCleaning() {
    TemplateStacks broken =
        new Watched(() -> {}) {
          @Override
          public void delete(JobSession session, StackName name) {
            throw new IllegalStateException("no answer");
          }
        };

    assertEquals(
        new ProcessorOutcome.Passed(),
        processor(broken).process(work("AWS::S3::Bucket", "fine"), scene.execution()));
    assertEquals(
        List.of("The stack could not be deleted at once; cleaning deletes it."),
        scene.output.notes());
  }

  /** Stacks in memory during whose looks something happens. */
  private class Watched implements TemplateStacks {
    private final Runnable happens;

    private Watched(Runnable happens) {
      this.happens = happens;
    }

    @Override
    public CreateStackOutcome create(JobSession session, StackRequest request) {
      return stacks.create(session, request);
    }

    @Override
    public Optional<StackView> find(JobSession session, StackName name) {
      Optional<StackView> found = stacks.find(session, name);
      happens.run();
      return found;
    }

    @Override
    public List<StackEvent> events(JobSession session, StackName name, Optional<String> after) {
      return stacks.events(session, name, after);
    }

    @Override
    public void delete(JobSession session, StackName name) {
      stacks.delete(session, name);
    }
  }
}
