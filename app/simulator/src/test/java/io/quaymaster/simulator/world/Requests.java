package io.quaymaster.simulator.world;

import io.quaymaster.simulator.http.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests as they arrive. */
public final class Requests {
  private Requests() {}

  public static ApiRequest get(String pathAndQuery) {
    return request("GET", pathAndQuery, "");
  }

  public static ApiRequest post(String path, String body) {
    return request("POST", path, body);
  }

  public static ApiRequest request(String method, String pathAndQuery, String body) {
    String[] parts = pathAndQuery.split("\\?", 2);
    Map<String, List<String>> query = new LinkedHashMap<>();
    if (parts.length == 2) {
      Arrays.stream(parts[1].split("&", -1))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> query.put(pair[0], List.of(pair[1])));
    }
    return new ApiRequest(
        method,
        parts[0],
        query,
        Map.of("User-Agent", "test", "Content-Type", "application/json"),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
