package io.quaymaster.simulator.pages;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A page, or where to find one.
 *
 * @param status HTTP status
 * @param headers to send
 * @param body HTML, or a style sheet
 */
public record PageAnswer(int status, Map<String, String> headers, String body) {
  /** Copies the headers. */
  public PageAnswer {
    headers = Map.copyOf(headers);
  }

  static PageAnswer html(int status, String html) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "text/html; charset=utf-8");
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'");
    return new PageAnswer(status, headers, html);
  }

  static PageAnswer seeOther(String path) {
    return new PageAnswer(303, Map.of("Location", path), "");
  }
}
