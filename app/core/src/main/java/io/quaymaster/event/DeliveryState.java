package io.quaymaster.event;

import io.quaymaster.app.Redaction;
import java.time.Instant;

/** Where a delivery stands in the ledger. Its texts are kept without secrets and bounded. */
public sealed interface DeliveryState {
  /** Somebody works on it, or it waits; nobody else may take it before the deadline. */
  record Processing(Instant until) implements DeliveryState {}

  /** Finished: it will not be processed again. */
  record Done(String note) implements DeliveryState {
    public Done {
      note = Redaction.remark(note);
    }
  }

  /** It failed; a redelivery or replay takes it up again. */
  record Failed(String error) implements DeliveryState {
    public Failed {
      error = Redaction.remark(error);
    }
  }
}
