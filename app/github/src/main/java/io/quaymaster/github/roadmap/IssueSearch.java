package io.quaymaster.github.roadmap;

import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.issue.Identity;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Queries of GitHub's issue search. It knows words, not characters, so what it finds still has to
 * be compared.
 */
final class IssueSearch {
  /** Source: "Limitations on query length", 256 characters without qualifiers. */
  private static final int LONGEST = 240;

  /** What would end the phrase or escape its end, with the space around it. */
  private static final Pattern HARMFUL = Pattern.compile("[\\s\\p{Cntrl}\"\\\\]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private IssueSearch() {}

  /** For issues with the title; empty when it has no word that could be searched for. */
  static Optional<String> byTitle(RepositoryRef repository, String title) {
    String words = HARMFUL.matcher(title).replaceAll(" ").strip();
    return Optional.of(cut(words))
        .filter(phrase -> WORD.matcher(phrase).find())
        .map(phrase -> query(repository, "in:title", phrase));
  }

  /** For issues that carry the marker. */
  static String byMarker(RepositoryRef repository, Identity identity) {
    return query(repository, "in:body", identity.value());
  }

  private static String query(RepositoryRef repository, String where, String phrase) {
    return "repo:" + repository + " is:issue " + where + " \"" + phrase + "\"";
  }

  /** The beginning of a long phrase, cut between words. */
  private static String cut(String phrase) {
    if (phrase.length() <= LONGEST) {
      return phrase;
    }
    int space = phrase.lastIndexOf(' ', LONGEST);
    return phrase.substring(0, space < 1 ? LONGEST : space);
  }
}
