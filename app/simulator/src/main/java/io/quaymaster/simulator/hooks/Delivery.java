package io.quaymaster.simulator.hooks;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt to deliver, as the log keeps it.
 *
 * @param id numeric id of the attempt
 * @param message what was sent
 * @param deliveredAt when it was sent
 * @param redelivery whether somebody asked for it again
 * @param seconds until the answer
 * @param status {@code OK}, or what went wrong
 * @param statusCode of the answer; 502 or 504 when there was none
 * @param url where it was sent
 * @param requestHeaders as sent
 * @param responseHeaders as received
 * @param responseBody as received, at most the first thousands of characters
 */
public record Delivery(
    long id,
    HookMessage message,
    Instant deliveredAt,
    boolean redelivery,
    double seconds,
    String status,
    int statusCode,
    URI url,
    Map<String, String> requestHeaders,
    Map<String, String> responseHeaders,
    String responseBody) {
  /** Copies the maps. */
  public Delivery {
    requestHeaders = Map.copyOf(requestHeaders);
    responseHeaders = Map.copyOf(responseHeaders);
  }

  /** Whether it was answered with 2xx in time. */
  public boolean ok() {
    return status.equals("OK");
  }

  /** Stays the same on redelivery. */
  public String guid() {
    return message.guid();
  }

  /** The name of the event. */
  public String event() {
    return message.event();
  }

  /** The action, or "". */
  public String action() {
    return message.action();
  }

  /** By which installation. */
  public long installationId() {
    return message.installationId();
  }

  /** Where it happened, if in a repository. */
  public Optional<Long> repositoryId() {
    return message.repositoryId();
  }

  /** The JSON that was sent. */
  public byte[] payload() {
    return message.body().plain();
  }

  long appId() {
    return message.appId();
  }
}
