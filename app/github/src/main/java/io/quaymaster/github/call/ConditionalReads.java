package io.quaymaster.github.call;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.quaymaster.github.http.Exchange;
import io.quaymaster.github.http.Outgoing;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads that are often repeated, asked with the ETag of the last answer: a 304 costs nothing of the
 * primary limit. Source: "Use conditional requests if appropriate" in GitHub's best practices.
 */
@Singleton
public class ConditionalReads {
  /** The answers kept, least recently used out first; only small ones are read this way. */
  static final int MAX_ENTRIES = 1000;

  private record Kept(String etag, Object body) {}

  private final InstallationCalls calls;
  private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

  ConditionalReads(InstallationCalls calls) {
    this.calls = calls;
  }

  /**
   * Makes a read.
   *
   * @param key names what is read; the same key always holds the same type
   */
  public <T> T read(
      String key, Class<T> type, Call call, Function<Outgoing, HttpResponse<T>> request) {
    Optional<Kept> known = known(key);
    HttpResponse<T> response = calls.exchange(call, known.map(Kept::etag), request);
    if (known.isPresent() && response.code() == HttpStatus.NOT_MODIFIED.getCode()) {
      return type.cast(known.orElseThrow().body());
    }
    T body = Exchange.body(response);
    response
        .getHeaders()
        .getFirst(HttpHeaders.ETAG)
        .ifPresent(etag -> keep(key, new Kept(etag, body)));
    return body;
  }

  private synchronized Optional<Kept> known(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  private synchronized void keep(String key, Kept answer) {
    kept.put(key, answer);
    if (kept.size() > MAX_ENTRIES) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
