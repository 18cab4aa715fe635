package io.quaymaster.command;

import io.quaymaster.config.RepositoryConfig;

/** A feature's answer to one verb. */
public interface CommandHandler {
  /** The word behind the slash. */
  String verb();

  /** Lines of Markdown for {@code /quaymaster help}. */
  String help();

  /**
   * True when the repository's configuration turns the feature on. In a repository where it is off
   * the verb is not a command: nobody gets an answer.
   */
  boolean isOn(RepositoryConfig config);

  /** The role that the author must have at least. */
  CommandHost.Role needs();

  /** Acts. It must be safe to call again for the same comment. */
  CommandOutcome handle(CommandCall call);
}
