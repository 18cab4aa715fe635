package io.quaymaster.app.site;

import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import java.net.URI;

/**
 * The GitHub that people open in a browser: github.com, a GHE.com host or a GitHub Enterprise
 * Server. Its links are absolute, because what is written is read in Slack and e-mail, too.
 *
 * @param url without a slash at its end
 */
public record GitHubSite(URI url) {
  public GitHubSite {
    if (!url.isAbsolute() || url.getHost() == null) {
      throw new IllegalArgumentException(
          "GitHub's address: https://github.com or the like expected but got '" + url + "'");
    }
    String text = url.toString();
    if (text.endsWith("/")) {
      url = URI.create(text.substring(0, text.length() - 1));
    }
  }

  /** All changes from one tag, commit or branch to another. */
  public String comparison(RepositoryRef repository, TagName from, TagName to) {
    return comparison(repository, from.value(), to.value());
  }

  /** All changes from a tag to a commit. */
  public String comparison(RepositoryRef repository, TagName from, CommitSha to) {
    return comparison(repository, from.value(), to.value());
  }

  private String comparison(RepositoryRef repository, String from, String to) {
    return of(repository) + "/compare/" + from + "..." + to;
  }

  /** The history that ends at a tag. */
  public String history(RepositoryRef repository, TagName tag) {
    return of(repository) + "/commits/" + tag;
  }

  /** The releases of a repository. */
  public String releases(RepositoryRef repository) {
    return of(repository) + "/releases";
  }

  /** A commit. */
  public String commit(RepositoryRef repository, CommitSha commit) {
    return of(repository) + "/commit/" + commit;
  }

  /** The repository's own page. */
  public String of(RepositoryRef repository) {
    return url + "/" + repository;
  }
}
