package io.quaymaster.event;

import io.quaymaster.app.Redaction;
import java.time.Duration;
import java.time.Instant;

/**
 * What the queue must do with a message after its delivery was processed. The texts carry no
 * secrets and are bounded.
 */
public sealed interface ProcessingOutcome {
  /** It is finished: delete it. */
  record Completed(String note) implements ProcessingOutcome {
    public Completed {
      note = Redaction.remark(note);
    }
  }

  /** It failed for good, which is recorded and logged: delete it. */
  record Failed(String error) implements ProcessingOutcome {
    public Failed {
      error = Redaction.remark(error);
    }
  }

  /** Give it back for a short while; when that happens too often it goes to the dead letters. */
  record RetryAfter(Duration delay, String reason) implements ProcessingOutcome {
    public RetryAfter {
      reason = Redaction.remark(reason);
    }
  }

  /** Delete it and bring a copy back at or after the instant. */
  record DeferUntil(Instant notBefore, String reason) implements ProcessingOutcome {
    public DeferUntil {
      reason = Redaction.remark(reason);
    }
  }
}
