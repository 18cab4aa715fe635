package io.quaymaster.testkit.contract;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Values that the contract tests use. Every call makes fresh identities. */
public final class Samples {
  /** A whole second, because some stores keep no more. */
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Samples() {}

  public static InstalledRepository repository() {
    return new InstalledRepository(
        new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  }

  public static DeliveryId deliveryId() {
    return new DeliveryId(UUID.randomUUID().toString());
  }

  public static Envelope envelope(DeliveryId id, Instant receivedAt) {
    EnvelopeHead head =
        new EnvelopeHead(
            Optional.of("opened"),
            Optional.of(new InstallationId(7)),
            Optional.of(new RepositoryId(42)),
            Optional.of("acme/billing"),
            Optional.of("acme"),
            Optional.of("mona"));
    return new Envelope(id, "issues", head, receivedAt, new Payload.Inline(new byte[] {1, 2}));
  }

  public static RunKey runKey() {
    return new RunKey("release", "42/" + UUID.randomUUID() + "/stable");
  }

  /** A run as it is created: revision 1, first step begun. */
  public static RunRecord run(RunKey key, Instant at) {
    return run(key, 1, new RunState.Running(at.plusSeconds(90)), at);
  }

  public static RunRecord run(RunKey key, long revision, RunState state, Instant updatedAt) {
    return new RunRecord(
        key,
        repository(),
        Map.of("branch", "main"),
        state,
        List.of(
            new StepRecord("plan", 2, 1, true, Map.of("version", "1.5.0", "reason", "minor: feat")),
            new StepRecord("tag", 1, false, Map.of())),
        revision,
        NOON,
        updatedAt);
  }
}
