package io.quaymaster.integrations.slack;

/**
 * Text in Slack's own markup. By <a
 * href="https://docs.slack.dev/messaging/formatting-message-text#escaping">Slack's rules</a> three
 * characters begin markup that acts (mentions, links); escaped, they are what they look like.
 */
final class SlackText {
  private SlackText() {}

  /** Somebody's text, cut to a number of UTF-16 units before it is escaped. */
  static String escape(String text, int limit) {
    return cut(text, limit).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A link with a fixed text. */
  static String link(String url, String text) {
    String target = url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E");
    return "<" + target.replace("&", "&amp;") + "|" + text + ">";
  }

  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return text.substring(0, end) + "…";
  }
}
