package io.quaymaster.simulator.graphql;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.SourceLocation;
import io.quaymaster.simulator.graphql.context.QueryBudget;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.schema.GitHubSchema;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.rules.Rules;
import io.quaymaster.simulator.rules.limit.Resource;
import io.quaymaster.simulator.rules.limit.Usage;
import io.quaymaster.simulator.rules.operation.GraphQlCall;
import io.quaymaster.simulator.shape.Urls;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.GitHubState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Answers {@code POST /graphql}: always 200 when the body can be read, errors beside the data. */
public final class GraphQlApi implements BiFunction<ApiRequest, Caller, ApiAnswer> {
  private static final String DOCUMENTATION = "https://docs.github.com/graphql";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GitHubState state;
  private final Urls urls;
  private final Rules rules;
  private final CompletableFuture<GraphQL> engine;

  /** An API; its schema is made in the background, so that nothing waits for it at the start. */
  public GraphQlApi(GitHubState state, Urls urls, Rules rules) {
    this.state = state;
    this.urls = urls;
    this.rules = rules;
    this.engine =
        CompletableFuture.supplyAsync(
            GraphQlApi::engine, task -> Thread.ofPlatform().daemon().name("graphql").start(task));
  }

  private static GraphQL engine() {
    return GraphQL.newGraphQL(GitHubSchema.executable())
        .defaultDataFetcherExceptionHandler(new ProblemHandler())
        .preparsedDocumentProvider(
            (input, _) ->
                CompletableFuture.completedFuture(
                    input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
        .build();
  }

  @Override
  public ApiAnswer apply(ApiRequest request, Caller caller) {
    if (caller instanceof Caller.App || caller instanceof Caller.Anonymous) {
      return ApiAnswer.error(401, "This endpoint requires you to be authenticated.", DOCUMENTATION);
    }
    var body = GraphQlRequest.json(request.body());
    if (body.isEmpty()) {
      return ApiAnswer.error(400, "Problems parsing JSON", DOCUMENTATION);
    }
    String call = "graphql " + GraphQlCall.of(request).name();
    return GraphQlRequest.of(body.get())
        .map(asked -> answer(call, asked, caller))
        .orElseGet(
            () ->
                ApiAnswer.error(
                    400,
                    "A query attribute must be specified and must be a string.",
                    DOCUMENTATION));
  }

  private ApiAnswer answer(String call, GraphQlRequest asked, Caller caller) {
    GraphQL graphQl = engine.join();
    ExecutionInput.Builder input =
        ExecutionInput.newExecutionInput(asked.query())
            .operationName(asked.operationName())
            .variables(asked.variables());
    ParseAndValidateResult parsed =
        ParseAndValidate.parseAndValidate(graphQl.getGraphQLSchema(), input.build());
    if (parsed.isFailure()) {
      return invalid(call, parsed.getErrors());
    }
    var document = parsed.getDocument();
    QueryCost cost =
        QueryCost.of(
            graphQl.getGraphQLSchema(), document, asked.operationName(), asked.variables());
    if (cost.nodes() > QueryCost.MOST_NODES) {
      return tooMany(call, cost.nodes());
    }
    String who = Rules.name(caller);
    rules.limits().chargeGraphQl(who, cost.points());
    Viewer viewer = new Viewer(state, urls, caller, budget(who, cost));
    input.graphQLContext(
        Map.of(
            Viewer.class,
            viewer,
            PreparsedDocumentEntry.class,
            new PreparsedDocumentEntry(document)));
    return shaped(call, graphQl.execute(input.build()));
  }

  private QueryBudget budget(String who, QueryCost cost) {
    Usage usage = rules.limits().usage(who, Resource.GRAPHQL);
    return new QueryBudget(
        cost.points(), cost.nodes(), usage.limit(), usage.used(), usage.remaining(), usage.reset());
  }

  private ApiAnswer invalid(String call, List<? extends GraphQLError> errors) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("errors");
    for (GraphQLError error : errors) {
      ObjectNode shape = ErrorShape.of(error);
      rules.violations().add(call, shape.path("message").asText());
      list.add(shape);
    }
    return ApiAnswer.json(200, body);
  }

  private ApiAnswer tooMany(String call, long nodes) {
    String message =
        "This query may return up to %,d possible nodes which exceeds the maximum limit of 500,000."
            .formatted(nodes);
    rules.violations().add(call, message);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("errors")
        .add(ErrorShape.typed("MAX_NODE_LIMIT_EXCEEDED", message, List.of(), null));
    return ApiAnswer.json(200, body);
  }

  private ApiAnswer shaped(String call, ExecutionResult result) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (result.isDataPresent()) {
      body.set("data", JSON.valueToTree(result.getData()));
    }
    if (!result.getErrors().isEmpty()) {
      ArrayNode list = body.putArray("errors");
      result.getErrors().forEach(error -> list.add(shaped(call, error)));
    }
    return ApiAnswer.json(200, body);
  }

  private ObjectNode shaped(String call, GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    @Nullable Object type = extensions == null ? null : extensions.get(ProblemHandler.TYPE);
    if (type == null || type.equals("NOT_SERVED")) {
      rules.violations().add(call, Objects.requireNonNullElse(error.getMessage(), ""));
    }
    if (type == null) {
      return ErrorShape.of(error);
    }
    Optional<SourceLocation> location =
        Optional.ofNullable(error.getLocations()).flatMap(all -> all.stream().findFirst());
    List<Object> path = Optional.ofNullable(error.getPath()).orElse(List.of());
    return ErrorShape.typed(type.toString(), error.getMessage(), path, location.orElse(null));
  }
}
