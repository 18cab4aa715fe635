package io.quaymaster.worker.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.kernel.Glob;
import io.quaymaster.worker.JobScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandProcessorTest {
  @TempDir Path temp;

  private JobScene scene;

  @BeforeEach
  void openFolder() throws IOException {
    // JUnit's folder is the tester's alone; a command of another user must get through.
    Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
    scene = new JobScene(temp);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    Path jobs = temp.resolve("jobs");
    if (Files.exists(jobs)) {
      try (Stream<Path> left = Files.list(jobs)) {
        assertEquals(List.of(), left.toList());
      }
    }
    assertEquals(
        List.of(),
        ProcessHandle.allProcesses()
            .filter(one -> one.info().commandLine().orElse("").contains("sleep 36"))
            .map(one -> one.info().commandLine().orElse(""))
            .toList());
  }

  @Test
  void commandGetsItsArgumentsAsConfiguredAndTheIssueAsAFile() {
    scene.title = "$(touch /tmp/pwned) `id` ; rm -rf / \" ' \n --";
    scene.body = "x".repeat(1_000_000);

    ProcessorOutcome outcome = scene.run("scripts/report.sh", "$(id); a b", "*");

    String shown = scene.shown();
    assertEquals(new ProcessorOutcome.Passed(), outcome, shown);
    assertTrue(shown.startsWith("argv: 2 [$(id); a b] [*]\n"), shown.substring(0, 200));
    assertTrue(shown.contains("\"title\" : \"$(touch /tmp/pwned) `id` ; rm -rf / \\\" ' \\n --\""));
    assertTrue(shown.contains("x".repeat(1_000_000)));
    assertFalse(Files.exists(Path.of("/tmp/pwned")));
  }

  @Test
  void environmentHoldsNothingOfTheWorkersButTheSearchPath() {
    scene.run("env");

    List<String> names =
        scene.shown().lines().map(line -> line.replaceFirst("=.*", "")).sorted().toList();

    assertEquals(
        List.of(
            "AWS_CONTAINER_AUTHORIZATION_TOKEN",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_DEFAULT_REGION",
            "AWS_EC2_METADATA_DISABLED",
            "AWS_REGION",
            "HOME",
            "LANG",
            "PATH",
            "QUAYMASTER_COMMIT",
            "QUAYMASTER_ISSUE",
            "QUAYMASTER_JOB",
            "QUAYMASTER_LEASE",
            "QUAYMASTER_REPOSITORY",
            "TMPDIR"),
        names);
    assertTrue(scene.shown().contains("AWS_CONTAINER_AUTHORIZATION_TOKEN=[secret]"));
  }

  @Test
  void exitCodeDecidesAndIsReported() {
    assertEquals(
        new ProcessorOutcome.Failed("exit code 3", OptionalInt.of(3)),
        scene.run("scripts/report.sh", "a", "b", "3"));
    assertEquals(
        new ProcessorOutcome.Failed(
            "exit code 127: the program was not found", OptionalInt.of(127)),
        scene.run("scripts/none.sh"));
  }

  @Test
  void plainFilesThatMatchAreKeptAndLinksPipesAndForeignFilesAreNot() {
    scene.artifacts = List.of(new Glob("report/**"));

    scene.run("scripts/report.sh");

    assertEquals("plain\n", scene.kept.get("report/deep/a.txt"));
    assertFalse(scene.kept.containsKey("report/link.txt"));
    assertFalse(scene.kept.containsKey("report/fifo"));
    assertFalse(scene.kept.containsKey("report/folder/passwd"));
    assertFalse(scene.kept.containsKey("other.txt"));
    assertTrue(scene.output.notes().toString().contains("report/link.txt (no plain file)"));
  }

  @Test
  void commandThatIgnoresSigtermIsKilledWithChildrenThatLeftItsSession() {
    scene.timeout = "2s";

    ProcessorOutcome outcome = scene.run("scripts/stubborn.sh", "now");

    assertInstanceOf(ProcessorOutcome.TimedOut.class, outcome);
    assertTrue(scene.shown().contains("started now"));
  }

  @Test
  void cancelledCommandMayEndPolitely() throws Exception {
    Thread job = Thread.ofPlatform().start(() -> scene.run("scripts/polite.sh"));
    await(() -> scene.shown().contains("ready"));

    scene.stop.stop(StopReason.CANCELLED);

    assertTrue(job.join(Duration.ofSeconds(20)));
    assertTrue(scene.shown().contains("ended politely"), scene.shown());
  }

  @Test
  void lostLeaseKillsAtOnceAndKeepsNoFiles() {
    scene.artifacts = List.of(new Glob("**"));
    scene.grace = Duration.ofHours(1);
    scene.stop.stop(StopReason.LEASE_LOST);

    assertEquals(
        new ProcessorOutcome.Stopped(StopReason.LEASE_LOST), scene.run("scripts/stubborn.sh"));
    assertEquals(0, scene.kept.size());
  }

  @Test
  void gigabyteOfOutputIsStoppedAndReported() {
    assertEquals(new ProcessorOutcome.Exceeded("100 MB of output"), scene.run("scripts/flood.sh"));
    assertTrue(scene.shown().contains(" bytes cut here …"));
    assertTrue(scene.shown().length() < 11_000_000);
  }

  @Test
  void forkBombIsStoppedAndReported() {
    assertEquals(
        new ProcessorOutcome.Exceeded("128 processes and threads"), scene.run("scripts/bomb.sh"));
  }

  @Test
  void fullDiskAndEatenMemoryAreStoppedAndReported() {
    scene.diskLimit = 50 * 1024 * 1024;
    assertEquals(new ProcessorOutcome.Exceeded("50 MB of disk"), scene.run("scripts/fill.sh"));

    scene.memoryLimit = 200 * 1024 * 1024;
    assertEquals(new ProcessorOutcome.Exceeded("200 MB of memory"), scene.run("scripts/eat.sh"));
  }

  @Test
  void terminalCodesAndSecretsAreNotShown() {
    scene.run("scripts/colours.sh");

    assertEquals("red done\ntoken=[secret]\n[token]\n", scene.shown());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
      assertFalse(never.await(10, TimeUnit.MILLISECONDS));
    }
    assertTrue(condition.getAsBoolean());
  }
}
