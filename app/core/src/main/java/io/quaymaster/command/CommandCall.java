package io.quaymaster.command;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.List;

/**
 * A command that somebody may give.
 *
 * @param verb the word behind the slash, for example {@code release}
 * @param arguments the words behind it; data, never code
 * @param author who gave it
 */
public record CommandCall(
    InstalledRepository repository,
    IssueNumber issue,
    long commentId,
    String author,
    String verb,
    List<String> arguments) {
  public CommandCall {
    arguments = List.copyOf(arguments);
  }

  /** The command as it was given; data of a user. */
  public String line() {
    return ("/" + verb + " " + String.join(" ", arguments)).strip();
  }
}
