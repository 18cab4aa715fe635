package io.quaymaster.feedback;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps one comment per subject on an issue or pull request: written once, then updated. */
@Singleton
public final class Comments {
  /** GitHub's limit of a comment, in characters. */
  static final int BODY_LIMIT = 65_536;

  private static final Pattern MARKER =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.:/_]|-(?!-)){0,99}");

  private final FeedbackHost host;

  public Comments(FeedbackHost host) {
    this.host = host;
  }

  /**
   * Makes the App's comment with this marker say this.
   *
   * @param marker names the subject on the issue, for example {@code command:4711}: up to 100
   *     letters, digits and {@code . : / _ -}. It stands hidden in the comment.
   * @param body Markdown; cut at GitHub's limit
   * @return GitHub's id of the comment
   * @throws io.quaymaster.app.HostException when the host doesn't take it
   */
  public long show(InstalledRepository repository, IssueNumber issue, String marker, String body) {
    String hidden = hidden(marker);
    String text = hidden + "\n" + Markdown.trim(body, BODY_LIMIT - hidden.length() - 1);
    Optional<Long> existing = host.findComment(repository, issue, hidden);
    if (existing.isEmpty()) {
      return host.writeComment(repository, issue, existing, text);
    }
    try {
      return host.writeComment(repository, issue, existing, text);
    } catch (Refused refused) {
      if (refused.reason() != Reason.NOT_FOUND) {
        throw refused;
      }
      // Somebody deleted it after it was found; the subject still deserves its comment.
      return host.writeComment(repository, issue, Optional.empty(), text);
    }
  }

  /** The marker as it stands in the comment: an HTML comment, which GitHub doesn't show. */
  static String hidden(String marker) {
    if (!MARKER.matcher(marker).matches()) {
      throw new IllegalArgumentException("not a comment's marker: '" + marker + "'");
    }
    return "<!-- quaymaster:" + marker + " -->";
  }
}
