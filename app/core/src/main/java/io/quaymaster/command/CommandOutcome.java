package io.quaymaster.command;

import java.time.Instant;

/** What came of a command; each text is Markdown for the answering comment. */
public sealed interface CommandOutcome {
  /** Done. */
  record Answered(String text) implements CommandOutcome {}

  /** Not done, and what the author can do about it. */
  record Rejected(String text) implements CommandOutcome {}

  /** Under way; the command must come again at or after the instant. */
  record Later(Instant until, String text) implements CommandOutcome {}
}
