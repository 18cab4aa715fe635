package io.quaymaster.simulator.state.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which release is the latest: the one last asked to be, else the newest commit, and among those of
 * one time the highest version (GitHub, "Create a release", {@code make_latest}).
 */
final class LatestRelease {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final Comparator<Release> LEGACY =
      Comparator.comparing(Release::createdAt)
          .thenComparing(LatestRelease::byVersion)
          .thenComparingLong(Release::id);

  private long chosen;

  synchronized void seen(Release release) {
    MakeLatest wish = release.content().makeLatest();
    if (release.canBeLatest() && wish == MakeLatest.TRUE) {
      chosen = release.id();
    } else if (chosen == release.id() || (release.canBeLatest() && wish == MakeLatest.LEGACY)) {
      chosen = 0;
    }
  }

  synchronized long chosen() {
    return chosen;
  }

  synchronized void choose(long id) {
    chosen = id;
  }

  synchronized void forget(long id) {
    if (chosen == id) {
      chosen = 0;
    }
  }

  synchronized Optional<Release> of(List<Release> releases) {
    List<Release> candidates = releases.stream().filter(Release::canBeLatest).toList();
    Optional<Release> asked = candidates.stream().filter(one -> one.id() == chosen).findFirst();
    return asked.or(() -> candidates.stream().filter(LatestRelease::willing).max(LEGACY));
  }

  private static boolean willing(Release release) {
    return release.content().makeLatest() != MakeLatest.FALSE;
  }

  private static int byVersion(Release one, Release other) {
    List<Integer> left = numbers(one.tagName());
    List<Integer> right = numbers(other.tagName());
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static List<Integer> numbers(String tag) {
    return NUMBER.matcher(tag).results().map(MatchResult::group).map(Integer::valueOf).toList();
  }
}
