package io.quaymaster.simulator.github;

import io.quaymaster.simulator.http.ApiRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** Reads Jetty's requests whole. */
final class ApiRequests {
  private static final String ENTERPRISE = "/api/v3";

  private ApiRequests() {}

  static ApiRequest of(Request request) throws IOException {
    String path = request.getHttpURI().getPath();
    if (path.equals("/api/graphql")) {
      path = "/graphql";
    } else if (path.equals(ENTERPRISE) || path.startsWith(ENTERPRISE + "/")) {
      path = path.substring(ENTERPRISE.length());
    }
    Map<String, List<String>> query = new LinkedHashMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      query.put(field.getName(), List.copyOf(field.getValues()));
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.merge(
          field.getName().toLowerCase(Locale.ROOT),
          field.getValue() == null ? "" : field.getValue(),
          (one, other) -> one + ", " + other);
    }
    try (InputStream body = Content.Source.asInputStream(request)) {
      return new ApiRequest(
          request.getMethod(), path.isEmpty() ? "/" : path, query, headers, body.readAllBytes());
    }
  }
}
