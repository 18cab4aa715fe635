package io.quaymaster.simulator.state.release;

import org.jspecify.annotations.Nullable;

/**
 * What people see of a release, and what they ask for.
 *
 * @param tagName the tag, which may not exist yet while this is a draft
 * @param target branch or commit for a tag that doesn't exist yet
 * @param name the heading, or null
 * @param body Markdown, or null
 * @param draft whether only writers see it
 * @param prerelease whether it is for the brave
 * @param makeLatest whether it is to be the latest
 */
public record ReleaseContent(
    String tagName,
    String target,
    @Nullable String name,
    @Nullable String body,
    boolean draft,
    boolean prerelease,
    MakeLatest makeLatest) {
  /** GitHub's limit of {@link #body}, in characters. */
  public static final int LONGEST_BODY = 125_000;
}
