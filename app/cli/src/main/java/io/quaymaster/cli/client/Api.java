package io.quaymaster.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Calls of the JSON API. Each throws {@link ApiFailure} when it does not end well. */
public final class Api {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A release that waits for GitHub's answers may take a while. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final String PROBLEM = "application/problem+json";

  private final URI server;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param url address of the server, without a path
   * @throws ApiFailure when it is no address
   */
  public Api(String url) throws ApiFailure {
    try {
      server = URI.create(url.replaceAll("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw ApiFailure.address(url);
    }
    if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("https?")) {
      throw ApiFailure.address(url);
    }
  }

  /** Reads. */
  public JsonNode get(String path) throws ApiFailure {
    return send("GET", path, BodyPublishers.noBody());
  }

  /** Asks for something that needs no words. */
  public JsonNode post(String path) throws ApiFailure {
    return send("POST", path, BodyPublishers.noBody());
  }

  /** Asks for something. */
  public JsonNode post(String path, Map<String, ?> body) throws ApiFailure {
    return send("POST", path, publisher(body));
  }

  /** Sends a file as it is. */
  public JsonNode postFile(String path, byte[] content) throws ApiFailure {
    return send("POST", path, BodyPublishers.ofByteArray(content));
  }

  /** Takes something away. */
  public JsonNode delete(String path, Map<String, ?> body) throws ApiFailure {
    return send("DELETE", path, publisher(body));
  }

  /**
   * Reads text, line by line as it comes.
   *
   * @param sink takes each line
   */
  public void text(String path, Consumer<String> sink) throws ApiFailure {
    HttpRequest request =
        request(path).header("Accept", "text/plain, application/problem+json").build();
    try (HttpClient client = client()) {
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        String type = type(response);
        if (type.startsWith(PROBLEM)) {
          throw ApiFailure.refused(json.readTree(body));
        }
        if (response.statusCode() != 200 || !type.startsWith("text/plain")) {
          throw ApiFailure.strange(server, response.statusCode());
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          sink.accept(line);
        }
      }
    } catch (JsonProcessingException e) {
      throw ApiFailure.strange(server, 200);
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private BodyPublisher publisher(Map<String, ?> body) {
    return BodyPublishers.ofString(json.valueToTree(body).toString());
  }

  private JsonNode send(String method, String path, BodyPublisher body) throws ApiFailure {
    HttpRequest request =
        request(path)
            .header("Accept", "application/json, application/problem+json")
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try (HttpClient client = client()) {
      return answer(client.send(request, BodyHandlers.ofString()));
    } catch (JsonProcessingException e) {
      throw ApiFailure.strange(server, 200);
    } catch (IOException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(CONNECT).build();
  }

  private ApiFailure unreachable(IOException e) {
    return ApiFailure.unreachable(server, e.getMessage() == null ? "" : e.getMessage());
  }

  private ApiFailure interrupted() {
    Thread.currentThread().interrupt();
    return ApiFailure.unreachable(server, "interrupted");
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private JsonNode answer(HttpResponse<String> response)
      throws ApiFailure, JsonProcessingException {
    String type = type(response);
    if (response.statusCode() == 204) {
      return json.createObjectNode();
    }
    if (type.startsWith(PROBLEM)) {
      throw ApiFailure.refused(json.readTree(response.body()));
    }
    if (response.statusCode() >= 300 || !type.startsWith("application/json")) {
      throw ApiFailure.strange(server, response.statusCode());
    }
    return json.readTree(response.body());
  }
}
