package io.quaymaster.simulator.rules.operation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation, such as {@code POST /repos/{owner}/{repo}/git/tags}.
 *
 * @param method upper-case HTTP method
 * @param template path with parameters in braces
 * @param description what GitHub's OpenAPI description says of it
 */
public record Operation(String method, String template, JsonNode description) {

  /** As GitHub's documentation writes it: method, space, template. */
  public String name() {
    return method + " " + template;
  }

  @Override
  public String toString() {
    return name();
  }
}
