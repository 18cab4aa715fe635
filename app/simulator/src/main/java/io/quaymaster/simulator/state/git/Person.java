package io.quaymaster.simulator.state.git;

import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Who wrote or committed something, and when.
 *
 * @param name as Git shows it
 * @param email as Git shows it
 * @param at when; kept in whole seconds, in UTC
 */
public record Person(String name, String email, Instant at) {
  PersonIdent ident() {
    return new PersonIdent(name, email, at, ZoneOffset.UTC);
  }

  /** Reads JGit's form. */
  public static Person of(PersonIdent ident) {
    return new Person(ident.getName(), ident.getEmailAddress(), ident.getWhenAsInstant());
  }
}
