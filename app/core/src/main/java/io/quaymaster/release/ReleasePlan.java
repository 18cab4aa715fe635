package io.quaymaster.release;

import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.kernel.Version;
import java.util.Optional;

/**
 * What would be done, and why.
 *
 * @param commit exactly this one is tagged
 * @param previous the version before, where the notes begin
 * @param latest whether it becomes the repository's latest release: the highest stable version
 * @param draft whether the release stays a draft
 * @param notes who writes the notes
 * @param body the notes when Quaymaster writes them, as Markdown
 * @param tagged true when the tag stands on the commit already and only the rest is missing
 */
public record ReleasePlan(
    Version version,
    TagName tag,
    CommitSha commit,
    BranchName branch,
    Optional<TagName> previous,
    Decision decision,
    boolean latest,
    boolean draft,
    NotesStyle notes,
    Optional<String> body,
    boolean tagged) {

  /** The plan for a person, in lines of plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("release   ").append(tag).append('\n');
    text.append("commit    ").append(commit).append(" on ").append(branch).append('\n');
    text.append("previous  ").append(previous.map(TagName::value).orElse("none")).append('\n');
    text.append("decided   ").append(decision.reason());
    text.append(" (").append(decision.rule().title()).append(")\n");
    text.append("tag       annotated").append(tagged ? ", stands already\n" : "\n");
    text.append("GitHub    ").append(kind()).append(", notes ").append(notesBy()).append('\n');
    body.ifPresent(notes -> text.append('\n').append(notes).append('\n'));
    return text.toString();
  }

  /** The sentence on one line: {@code v1.5.0 (minor: feat in …)}. */
  public String headline() {
    return tag + " (" + decision.reason() + ")";
  }

  private String kind() {
    return (draft ? "draft " : "")
        + (version.isPrerelease() ? "prerelease" : "release")
        + (latest ? ", the latest" : "");
  }

  private String notesBy() {
    return switch (notes) {
      case GITHUB -> "by GitHub";
      case CONVENTIONAL -> "by commit type";
    };
  }
}
