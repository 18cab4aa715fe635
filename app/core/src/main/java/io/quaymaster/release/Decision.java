package io.quaymaster.release;

/**
 * What decided a version.
 *
 * @param rule the first rule that spoke
 * @param reason in one line: {@code minor: feat in 3fa2b1c "feat: pay by invoice"}
 */
public record Decision(Rule rule, String reason) {
  /** The rules in the order in which they are asked. */
  public enum Rule {
    /** The request named a version or a bump. */
    REQUEST("request"),
    /** A prerelease becomes stable. */
    PROMOTION("promotion"),
    /** {@code Release-As} or {@code Release-Bump} in the head commit. */
    TRAILER("trailer"),
    /** A label of a merged pull request. */
    LABEL("label"),
    /** No version tag yet. */
    INITIAL("initial version"),
    /** Conventional Commits since the last version. */
    COMMITS("conventional commits"),
    /** The configured bump. */
    DEFAULT("configured bump");

    private final String title;

    Rule(String title) {
      this.title = title;
    }

    /** Its name for people. */
    public String title() {
      return title;
    }
  }
}
