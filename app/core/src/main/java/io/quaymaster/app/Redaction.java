package io.quaymaster.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that will be shown or stored: tokens in all of GitHub's and Slack's
 * forms, JSON Web Tokens, private keys and the values of {@code Authorization} headers.
 *
 * <p>Sources: GitHub, "Behind GitHub's new authentication token formats", and the {@code
 * ghs_<app>_<jwt>} form of 2026; Slack, "Tokens". It is the last line of defence: nothing should
 * put a secret into a text in the first place.
 */
public final class Redaction {
  /** How much of a remark is kept, in characters. */
  public static final int MAX_REMARK = 2_000;

  private record Rule(Pattern pattern, String replacement) {}

  private static final List<Rule> SECRETS =
      List.of(
          new Rule(
              Pattern.compile(
                  "-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY-----[\\s\\S]*?"
                      + "(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----|\\z)"),
              "[private key]"),
          new Rule(Pattern.compile("ghs_[A-Za-z0-9._-]{36,}+"), "[token]"),
          new Rule(Pattern.compile("gh[pours]_[A-Za-z0-9_]{20,}+"), "[token]"),
          new Rule(Pattern.compile("github_pat_[A-Za-z0-9_]{20,}+"), "[token]"),
          new Rule(
              Pattern.compile("(?:xox[a-z]|xapp)(?:\\.[a-z]++)?-[A-Za-z0-9-]{10,}+"), "[token]"),
          new Rule(
              Pattern.compile(
                  "eyJ[A-Za-z0-9_-]{8,1000}+\\.[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+){0,4}"),
              "[jwt]"));

  private static final List<Rule> HEADERS =
      List.of(
          new Rule(
              Pattern.compile(
                  "(?i)(authorization[\"']?\\s*+[:=]\\s*+[\"']?)"
                      + "(?:(?:bearer|token|basic)\\s++)?[^\\s\"',;]++"),
              "$1[redacted]"),
          new Rule(
              Pattern.compile("(?i)\\b(bearer\\s++)[A-Za-z0-9._~+/=-]{16,}+"), "$1[redacted]"));

  private Redaction() {}

  /** A text for people without secrets and header values; the rest of it stays as it is. */
  public static String of(String text) {
    return apply(HEADERS, data(text));
  }

  /** Data without tokens and keys. Words about authorization, as in a commit message, stay. */
  public static String data(String text) {
    return apply(SECRETS, text);
  }

  private static String apply(List<Rule> rules, String text) {
    String clean = text;
    for (Rule rule : rules) {
      clean = rule.pattern().matcher(clean).replaceAll(rule.replacement());
    }
    return clean;
  }

  /** The text without secrets, cut to {@link #MAX_REMARK}: what a ledger or a run may keep. */
  public static String remark(String text) {
    String clean = of(text);
    if (clean.length() <= MAX_REMARK) {
      return clean;
    }
    int end = MAX_REMARK - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** What an exception says in a log, with all its causes and without secrets. */
  public static String trace(Throwable thrown) {
    StringWriter out = new StringWriter();
    thrown.printStackTrace(new PrintWriter(out, true));
    return of(out.toString());
  }
}
