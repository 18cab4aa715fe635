package io.quaymaster.simulator.graphql;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a field throws into an error beside a null. */
final class ProblemHandler implements DataFetcherExceptionHandler {
  /** Where the type of a problem travels in graphql-java's error. */
  static final String TYPE = "type";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    Throwable cause = failed.getException();
    String type = "INTERNAL";
    if (cause instanceof GitHubProblem problem) {
      type = problem.type();
    } else {
      LOG.error("the field {} failed", failed.getPath(), cause);
    }
    String message = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult()
            .error(
                GraphqlErrorBuilder.newError()
                    .message("%s", message)
                    .path(failed.getPath())
                    .location(failed.getSourceLocation())
                    .extensions(Map.of(TYPE, type))
                    .build())
            .build());
  }
}
