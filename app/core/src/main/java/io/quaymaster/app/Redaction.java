package io.quaymaster.app;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that will be shown or stored: tokens in all of GitHub's forms, JSON Web
 * Tokens, private keys and the values of {@code Authorization} headers.
 *
 * <p>The forms are GitHub's ("Behind GitHub's new authentication token formats", and the {@code
 * ghs_<app>_<jwt>} form of 2026). It is the last line of defence: nothing should put a secret into
 * a text in the first place.
 */
public final class Redaction {
  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Pattern.compile(
                  "-----BEGIN ([A-Z0-9 ]*)PRIVATE KEY-----.*?(?:-----END \\1PRIVATE KEY-----|\\z)",
                  Pattern.DOTALL),
              "[private key]"),
          new Rule(
              Pattern.compile(
                  "(?i)(authorization[\"']?\\s*[:=]\\s*[\"']?)(?:(?:bearer|token|basic)\\s+)?"
                      + "[^\\s\"',;]+"),
              "$1[redacted]"),
          new Rule(Pattern.compile("ghs_[A-Za-z0-9._-]{36,}"), "[token]"),
          new Rule(Pattern.compile("gh[pour]_[A-Za-z0-9_]{20,}"), "[token]"),
          new Rule(Pattern.compile("github_pat_[A-Za-z0-9_]{20,}"), "[token]"),
          new Rule(
              Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"),
              "[jwt]"));

  private Redaction() {}

  /** The text without secrets; the rest of it stays as it is. */
  public static String of(String text) {
    String clean = text;
    for (Rule rule : RULES) {
      clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
    }
    return clean;
  }
}
