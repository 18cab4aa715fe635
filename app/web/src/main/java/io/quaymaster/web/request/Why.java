package io.quaymaster.web.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.web.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** The reason that an operator gives. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(@Nullable String why) {
  private static final String EXPECTED = "{\"why\": \"a reason\"}";

  /**
   * Reads it where none has to be given.
   *
   * @return the reason, empty when there is none
   */
  public static String optional(JsonBody json, HttpRequest<?> request) {
    return json.readIfAny(request, Why.class, EXPECTED).map(Why::why).map(String::strip).orElse("");
  }

  /**
   * Reads it where one is asked for.
   *
   * @throws Rejection 400 when there is none
   */
  public static String required(JsonBody json, HttpRequest<?> request) {
    String why = json.readIfAny(request, Why.class, EXPECTED).map(Why::why).orElse(null);
    return Read.value("why", why, String::strip, "a reason, for whoever meets it");
  }
}
