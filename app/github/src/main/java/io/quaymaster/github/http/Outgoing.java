package io.quaymaster.github.http;

import io.quaymaster.kernel.Secret;
import java.util.Optional;

/**
 * What one call carries besides its parameters. Clients take it as a request attribute; {@link
 * HeaderFilter} turns it into headers and notes what was asked.
 */
public final class Outgoing {
  /** Name of the request attribute. */
  public static final String ATTRIBUTE = "quaymaster.outgoing";

  private final Secret token;
  private final Optional<String> etag;
  private volatile String asked = "a call to GitHub";

  public Outgoing(Secret token, Optional<String> etag) {
    this.token = token;
    this.etag = etag;
  }

  Secret token() {
    return token;
  }

  Optional<String> etag() {
    return etag;
  }

  void asked(String method, String template) {
    asked = method + " " + template;
  }

  /** Method and path template, for messages: {@code POST /repos/{owner}/{repo}/git/tags}. */
  String asked() {
    return asked;
  }

  @Override
  public String toString() {
    return asked;
  }
}
