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
import io.quaymaster.app.budget.RequestBudget;
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

/** Runs GraphQL queries. */
@Singleton
public class GraphQl {
  private static final Duration WHEN_LIMITED = Duration.ofMinutes(1);

  private final InstallationCalls calls;
  private final GraphQlClient client;
  private final RequestBudget budget;
  private final JsonMapper mapper;
  private final Clock clock;

  GraphQl(
      InstallationCalls calls,
      GraphQlClient client,
      RequestBudget budget,
      JsonMapper mapper,
      Clock clock) {
    this.calls = calls;
    this.client = client;
    this.budget = budget;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Runs a query.
   *
   * @param optional the fields of the root that may be absent or invisible; they are null then
   * @throws HostException when the answer is an error, or a part that must be there is missing
   */
  public <T> T query(
      Call call,
      Document document,
      Map<String, Object> variables,
      Set<String> optional,
      Class<T> type) {
    HttpResponse<Answer> response =
        calls.exchange(call, out -> client.post(out, new Query(document.text(), variables)));
    Answer answer = Exchange.body(response);
    List<Fault> faults = answer.errors() == null ? List.of() : answer.errors();
    for (Fault fault : faults) {
      if (!(isAbsence(fault) && optional.contains(fault.root()))) {
        throw failure(call, document, fault, response);
      }
    }
    return decode(document, answer.data(), type);
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
      case "RATE_LIMITED" -> limited(call, message, response);
      case "SERVICE_UNAVAILABLE", "INTERNAL", "TIMEOUT" -> new Unavailable(message);
      case null -> untyped(call, message, response);
      default -> new Refused(Reason.INVALID, message, Optional.empty());
    };
  }

  /** GitHub gives outages no type: "Something went wrong", "couldn't respond in time". */
  private HostException untyped(Call call, String message, HttpResponse<?> response) {
    String words = message.toLowerCase(Locale.ROOT);
    if (words.contains("rate limit")) {
      return limited(call, message, response);
    }
    return words.contains("something went wrong")
            || words.contains("respond to your request in time")
        ? new Unavailable(message)
        : new Refused(Reason.INVALID, message, Optional.empty());
  }

  private MustWait limited(Call call, String message, HttpResponse<?> response) {
    Instant now = clock.instant();
    Instant until =
        response
            .getHeaders()
            .getFirst("X-RateLimit-Reset")
            .filter(text -> text.matches("[0-9]{1,12}"))
            .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
            .filter(now::isBefore)
            .orElse(now.plus(WHEN_LIMITED));
    budget.blockUntil(call.scope().installation(), until, message);
    return new MustWait(message, until);
  }
}
