package io.quaymaster.triage;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.time.Instant;

/**
 * What another feature is to do about an issue.
 *
 * @param issueId GitHub's numeric id; it stays when the issue moves
 * @param wish what is wanted
 * @param by login of the person whose label raised it
 * @param raisedAt when
 */
public record IssueFlag(
    InstalledRepository repository,
    IssueNumber issue,
    long issueId,
    Wish wish,
    String by,
    Instant raisedAt) {

  /** What is wanted. */
  public sealed interface Wish {
    /** Names it, once per issue. */
    String name();

    /** The issue is recorded in the bug tracker. */
    record Track() implements Wish {
      @Override
      public String name() {
        return "track";
      }
    }

    /** The issue was closed, and the tracker's record is to follow. */
    record Closed() implements Wish {
      @Override
      public String name() {
        return "closed";
      }
    }

    /** The label of a job was taken off while its rule was still at work. */
    record Withdrawn(String job) implements Wish {
      @Override
      public String name() {
        return "withdrawn/" + job;
      }
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Wish named(String name) {
      if (name.equals("track")) {
        return new Track();
      }
      if (name.equals("closed")) {
        return new Closed();
      }
      if (name.startsWith("withdrawn/")) {
        return new Withdrawn(name.substring("withdrawn/".length()));
      }
      throw new IllegalArgumentException("not the name of a wish: '" + name + "'");
    }
  }
}
