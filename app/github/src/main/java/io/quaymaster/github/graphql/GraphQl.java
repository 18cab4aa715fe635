package io.quaymaster.github.graphql;

import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.Redaction;
import io.quaymaster.github.call.Call;
import io.quaymaster.github.call.InstallationCalls;
import io.quaymaster.github.graphql.GraphQlClient.Answer;
import io.quaymaster.github.graphql.GraphQlClient.Fault;
import io.quaymaster.github.graphql.GraphQlClient.Query;
import io.quaymaster.github.http.Exchange;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs GraphQL queries and mutations. */
@Singleton
public class GraphQl {
  private static final Duration WHEN_LIMITED = Duration.ofMinutes(1);

  private final InstallationCalls calls;
  private final GraphQlClient client;
  private final JsonMapper mapper;
  private final Clock clock;

  GraphQl(InstallationCalls calls, GraphQlClient client, JsonMapper mapper, Clock clock) {
    this.calls = calls;
    this.client = client;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Runs a query.
   *
   * @param optional the fields that may be absent or invisible, by their place in the answer
   *     without indexes ({@code repository.issue}), each with all that is below it; they are null
   *     then
   * @throws HostException when the answer is an error, or a part that must be there is missing
   */
  public <T> T query(
      Call call,
      Document document,
      Map<String, Object> variables,
      Set<String> optional,
      Class<T> type) {
    Query query = new Query(document.text(), variables);
    HttpResponse<Answer> response =
        calls.exchange(call, out -> checked(call, document, optional, client.post(out, query)));
    return decode(document, Exchange.body(response).data(), type);
  }

  /**
   * Runs a mutation.
   *
   * @throws HostException when a part of it failed; the other parts may have been done
   */
  public <T> T mutate(Call call, Document document, Map<String, Object> variables, Class<T> type) {
    return query(call, document, variables, Set.of(), type);
  }

  /** Errors come with 200; here they still count for retries, as those of REST do. */
  private HttpResponse<Answer> checked(
      Call call, Document document, Set<String> optional, HttpResponse<Answer> response) {
    if (response.code() < 400) {
      for (Fault fault : faults(response)) {
        if (!(isAbsence(fault) && fault.within(optional))) {
          throw failure(call, document, fault, response);
        }
      }
    }
    return response;
  }

  private static List<Fault> faults(HttpResponse<Answer> response) {
    return response
        .getBody()
        .flatMap(answer -> Optional.ofNullable(answer.errors()))
        .orElse(List.of());
  }

  private <T> T decode(Document document, @Nullable JsonNode data, Class<T> type) {
    if (data == null || data.isNull()) {
      throw new Unavailable("GraphQL " + document + ": an answer without data");
    }
    try {
      return mapper.readValueFromTree(data, type);
    } catch (IOException | RuntimeException e) {
      throw new Unavailable("GraphQL " + document + ": the answer can't be read");
    }
  }

  private static boolean isAbsence(Fault fault) {
    return switch (fault.type()) {
      case "NOT_FOUND", "FORBIDDEN" -> true;
      case null, default -> false;
    };
  }

  private HostException failure(
      Call call, Document document, Fault fault, HttpResponse<?> response) {
    String message = Redaction.of("GraphQL " + document + ": " + fault.said());
    return switch (fault.type()) {
      case "NOT_FOUND" -> new Refused(Reason.NOT_FOUND, message, Optional.empty());
      case "FORBIDDEN", "INSUFFICIENT_SCOPES" ->
          new Refused(Reason.FORBIDDEN, message, Optional.of(call.scope().permissionText()));
      // Both have been seen; GitHub documents neither.
      case "RATE_LIMIT", "RATE_LIMITED" -> limited(message, response);
      case "SERVICE_UNAVAILABLE", "INTERNAL", "TIMEOUT" -> new Unavailable(message);
      case null -> untyped(message, response);
      default -> new Refused(Reason.INVALID, message, Optional.empty());
    };
  }

  /** GitHub gives outages no type: "Something went wrong", "couldn't respond in time". */
  private HostException untyped(String message, HttpResponse<?> response) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.contains("rate limit")) {
      return limited(message, response);
    }
    return words.contains("something went wrong")
            || words.contains("respond to your request in time")
        ? new Unavailable(message)
        : new Refused(Reason.INVALID, message, Optional.empty());
  }

  private MustWait limited(String message, HttpResponse<?> response) {
    Instant now = clock.instant();
    Instant until =
        response
            .getHeaders()
            .getFirst("X-RateLimit-Reset")
            .filter(text -> text.matches("[0-9]{1,12}"))
            .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
            .filter(now::isBefore)
            .orElse(now.plus(WHEN_LIMITED));
    return new MustWait(message, until);
  }
}
