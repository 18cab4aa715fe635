package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain HTTP as a person with curl has it.
 *
 * @param base where the paths begin
 * @param token of the person, "" for nobody
 */
public record Web(String base, String token) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The simulated GitHub's API as the organisation's owner. */
  public static Web gitHub() {
    return gitHub("ghp_local");
  }

  /** The simulated GitHub's API as the bearer of a token. */
  public static Web gitHub(String token) {
    return new Web(Stack.running().gitHub().url().toString(), token);
  }

  /** Quaymaster's own API. */
  public static Web quaymaster() {
    return new Web(Stack.running().url().toString(), "");
  }

  /** An answer. */
  public record Answer(int status, String body) {
    /** This answer, which must have this status. */
    public Answer expect(int expected) {
      assertEquals(expected, status, body);
      return this;
    }

    /** The first value of a key with a text, or the number's digits; "" without such a key. */
    public String field(String key) {
      Matcher text =
          Pattern.compile("\"" + key + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))").matcher(body);
      return text.find()
          ? Optional.ofNullable(text.group(1)).orElseGet(() -> String.valueOf(text.group(2)))
          : "";
    }
  }

  /** Reads. */
  public Answer get(String path) {
    return send("GET", path, "");
  }

  /** Sends JSON; "" sends nothing. */
  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  /** Sends by any method. */
  public Answer send(String method, String path, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!token.isEmpty()) {
      request.header("Authorization", "token " + token);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
