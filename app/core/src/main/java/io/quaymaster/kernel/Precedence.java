package io.quaymaster.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** Semver's order of versions, <a href="https://semver.org/#spec-item-11">section 11</a>. */
final class Precedence {
  static final Comparator<Version> ORDER =
      Comparator.comparing(Version::major)
          .thenComparing(Version::minor)
          .thenComparing(Version::patch)
          .thenComparing(Version::prerelease, Precedence::prereleases);

  private Precedence() {}

  /** A stable version stands above its prereleases; a longer list above its own beginning. */
  private static int prereleases(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = identifiers(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Numbers by value and below words; words by their ASCII characters. */
  private static int identifiers(String left, String right) {
    boolean leftNumber = isNumber(left);
    boolean rightNumber = isNumber(right);
    if (leftNumber && rightNumber) {
      return new BigInteger(left).compareTo(new BigInteger(right));
    }
    return leftNumber == rightNumber
        ? left.compareTo(right)
        : Boolean.compare(rightNumber, leftNumber);
  }

  private static boolean isNumber(String identifier) {
    return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
