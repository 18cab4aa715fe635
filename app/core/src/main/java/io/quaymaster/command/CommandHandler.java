package io.quaymaster.command;

/** A feature's answer to one verb. */
public interface CommandHandler {
  /** The word behind the slash. */
  String verb();

  /** Lines of Markdown for {@code /quaymaster help}. */
  String help();

  /** The role that the author must have at least. */
  CommandHost.Role needs();

  /** Acts. It must be safe to call again for the same comment. */
  CommandOutcome handle(CommandCall call);
}
