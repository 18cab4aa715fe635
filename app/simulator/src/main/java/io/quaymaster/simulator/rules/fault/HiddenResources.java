package io.quaymaster.simulator.rules.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths that answer 404 for a while, because what they name was created a moment ago. */
public final class HiddenResources {
  private final Map<String, Integer> left = new HashMap<>();
  private int reads;

  synchronized void hide(int reads) {
    this.reads = reads;
    if (reads == 0) {
      left.clear();
    }
  }

  /** Whether this read comes too early; counts it. */
  public synchronized boolean hides(ApiRequest request) {
    Integer more = request.method().equals("GET") ? left.get(request.path()) : null;
    if (more == null) {
      return false;
    }
    if (more == 1) {
      left.remove(request.path());
    } else {
      left.put(request.path(), more - 1);
    }
    return true;
  }

  /** Hides what the answer says was created. */
  public synchronized void created(ApiRequest request, ApiAnswer answer) {
    if (reads == 0 || !request.method().equals("POST") || answer.status() != 201) {
      return;
    }
    JsonNode body = answer.body();
    for (String path : body == null ? List.<String>of() : paths(request, body)) {
      left.put(path, reads);
    }
  }

  /** Where GitHub shows what was created: its URL, and by name for refs and releases. */
  private static List<String> paths(ApiRequest request, JsonNode body) {
    List<String> paths = new ArrayList<>();
    String url = body.path("url").textValue();
    if (url != null) {
      paths.add(URI.create(url).getRawPath().replaceFirst("^/api/v3", ""));
    }
    String ref = body.path("ref").textValue();
    if (request.path().endsWith("/git/refs") && ref != null) {
      String base = request.path().substring(0, request.path().length() - "refs".length());
      paths.add(base + "ref/" + ref.replaceFirst("^refs/", ""));
    }
    @Nullable String tag = body.path("tag_name").textValue();
    if (request.path().endsWith("/releases") && tag != null) {
      paths.add(request.path() + "/tags/" + tag);
    }
    return paths;
  }
}
