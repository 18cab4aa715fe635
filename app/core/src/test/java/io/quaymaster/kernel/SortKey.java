package io.quaymaster.kernel;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Semver's precedence by another way than the product's: a text for each version, such that the
 * texts sort like the versions.
 */
public final class SortKey {
  private SortKey() {}

  public static String of(String version) {
    String plain = version.split("\\+", 2)[0];
    String[] parts = plain.split("-", 2);
    String core =
        Stream.of(parts[0].split("\\.")).map(SortKey::number).collect(Collectors.joining());
    return core + (parts.length == 1 ? "\uffff" : prerelease(parts[1]));
  }

  private static String prerelease(String identifiers) {
    return Stream.of(identifiers.split("\\."))
        .map(i -> "\u0001" + (i.matches("\\d+") ? "\u0002" + number(i) : "\u0003" + i))
        .collect(Collectors.joining());
  }

  private static String number(String digits) {
    return "%04d".formatted(digits.length()) + digits;
  }
}
