package io.quaymaster.testkit.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One payload as GitHub publishes it. Written by {@code build/trim-webhook-examples.py} from the
 * npm package {@code @octokit/webhooks-examples}.
 *
 * @param event the event's name, as in {@code X-GitHub-Event}
 * @param payload compact JSON
 */
public record WebhookExample(String event, String payload) {
  private static final String RESOURCE = "/webhooks/examples.tsv.gz";

  /** All of them: 329 of 58 events. */
  public static List<WebhookExample> all() {
    try (InputStream in = WebhookExample.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))
          .lines()
          .map(WebhookExample::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The payload as it would be sent. */
  public byte[] bytes() {
    return payload.getBytes(UTF_8);
  }

  private static WebhookExample parse(String line) {
    int tab = line.indexOf('\t');
    return new WebhookExample(line.substring(0, tab), line.substring(tab + 1));
  }

  @Override
  public String toString() {
    return event + ", " + payload.length() + " characters";
  }
}
