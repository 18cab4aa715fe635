package io.quaymaster.simulator.hooks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A webhook request as GitHub sends it.
 *
 * @param url the App's receiver
 * @param headers with GUID, event and signatures
 * @param body exactly the bytes that are signed
 */
@SuppressWarnings("ArrayRecordComponent") // exact bytes; never compared
public record SignedRequest(URI url, Map<String, String> headers, byte[] body) {
  /** GitHub waits this long for an answer. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Copies the headers. */
  public SignedRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** The GUID of the delivery. */
  public String guid() {
    return headers.getOrDefault("X-GitHub-Delivery", "");
  }

  /** The name of the event. */
  public String event() {
    return headers.getOrDefault("X-GitHub-Event", "");
  }

  /** The request for the JDK's client. */
  public HttpRequest http() {
    HttpRequest.Builder builder = HttpRequest.newBuilder(url).timeout(PATIENCE);
    headers.forEach(builder::header);
    return builder.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
  }
}
