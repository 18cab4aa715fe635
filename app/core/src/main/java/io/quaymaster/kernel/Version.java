package io.quaymaster.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version by <a href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</a>. Its
 * numbers have no upper limit, as semver sets none.
 *
 * <p>Order is semver's precedence (section 11), so build metadata does not count in {@link
 * #compareTo}; it does in {@link #equals}.
 *
 * @param prerelease the identifiers behind the hyphen, empty for a stable version
 * @param build the identifiers behind the plus sign
 */
public record Version(
    BigInteger major,
    BigInteger minor,
    BigInteger patch,
    List<String> prerelease,
    List<String> build)
    implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparing(Version::major)
          .thenComparing(Version::minor)
          .thenComparing(Version::patch)
          .thenComparing(Version::prerelease, Version::prereleases);

  private static final String NUMBER = "(0|[1-9][0-9]*)";
  private static final Pattern FORM =
      Pattern.compile(
          NUMBER
              + "\\."
              + NUMBER
              + "\\."
              + NUMBER
              + "(?:-([0-9A-Za-z.-]+))?(?:\\+([0-9A-Za-z.-]+))?");
  private static final Pattern PRERELEASE =
      Pattern.compile("0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*");
  private static final Pattern BUILD = Pattern.compile("[0-9A-Za-z-]+");

  public Version {
    prerelease = List.copyOf(prerelease);
    build = List.copyOf(build);
    if (major.signum() < 0 || minor.signum() < 0 || patch.signum() < 0) {
      throw new IllegalArgumentException(
          "a version has no negative numbers: " + major + "." + minor + "." + patch);
    }
    check(prerelease, PRERELEASE, "prerelease");
    check(build, BUILD, "build");
  }

  /** Reads a strict semantic version; empty for leading zeros, missing parts, prefixes and junk. */
  public static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    List<String> prerelease = identifiers(form.group(4));
    List<String> build = identifiers(form.group(5));
    return all(prerelease, PRERELEASE) && all(build, BUILD)
        ? Optional.of(
            new Version(
                new BigInteger(form.group(1)),
                new BigInteger(form.group(2)),
                new BigInteger(form.group(3)),
                prerelease,
                build))
        : Optional.empty();
  }

  /**
   * Reads a version that must be one.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Version of(String text) {
    return parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "not a semantic version (such as 1.4.2): '" + text + "'"));
  }

  public boolean isPrerelease() {
    return !prerelease.isEmpty();
  }

  /** True for 0.x, where semver lets anything change at any time. */
  public boolean isInitialDevelopment() {
    return major.signum() == 0;
  }

  /** The same version without prerelease and build parts. */
  public Version stable() {
    return new Version(major, minor, patch, List.of(), List.of());
  }

  /** The same numbers as a prerelease. */
  public Version withPrerelease(List<String> identifiers) {
    return new Version(major, minor, patch, identifiers, List.of());
  }

  public Version nextMajor() {
    return numbers(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO);
  }

  public Version nextMinor() {
    return numbers(major, minor.add(BigInteger.ONE), BigInteger.ZERO);
  }

  public Version nextPatch() {
    return numbers(major, minor, patch.add(BigInteger.ONE));
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major
        + "."
        + minor
        + "."
        + patch
        + (prerelease.isEmpty() ? "" : "-" + String.join(".", prerelease))
        + (build.isEmpty() ? "" : "+" + String.join(".", build));
  }

  private static Version numbers(BigInteger major, BigInteger minor, BigInteger patch) {
    return new Version(major, minor, patch, List.of(), List.of());
  }

  private static List<String> identifiers(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split("\\.", -1));
  }

  private static boolean all(List<String> identifiers, Pattern form) {
    return identifiers.stream().allMatch(i -> form.matcher(i).matches());
  }

  private static void check(List<String> identifiers, Pattern form, String part) {
    if (!all(identifiers, form)) {
      throw new IllegalArgumentException("not the " + part + " part of a version: " + identifiers);
    }
  }

  /** A stable version stands above its prereleases; a longer list above its own beginning. */
  private static int prereleases(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** Numbers by value and below words; words by their ASCII characters. */
  private static int compare(String left, String right) {
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
