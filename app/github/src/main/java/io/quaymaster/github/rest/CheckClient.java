package io.quaymaster.github.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestAttribute;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.quaymaster.github.http.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check runs. */
@Client(id = "github", errorType = String.class)
public interface CheckClient {
  /** Check runs of a commit, with earlier ones of the same name ({@code filter=all}). */
  @Get("/repos/{owner}/{repo}/commits/{ref}/check-runs{?check_name,app_id,filter,per_page,page}")
  HttpResponse<CheckRuns> list(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      String ref,
      @QueryValue("check_name") String checkName,
      @QueryValue("app_id") long appId,
      @QueryValue("filter") String filter,
      @QueryValue("per_page") int perPage,
      @QueryValue("page") int page);

  @Get("/repos/{owner}/{repo}/check-runs/{checkRunId}")
  HttpResponse<CheckRun> get(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long checkRunId);

  @Post("/repos/{owner}/{repo}/check-runs")
  HttpResponse<CheckRun> create(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      @Body NewCheckRun check);

  @Patch("/repos/{owner}/{repo}/check-runs/{checkRunId}")
  HttpResponse<CheckRun> update(
      @RequestAttribute(Outgoing.ATTRIBUTE) Outgoing outgoing,
      String owner,
      String repo,
      long checkRunId,
      @Body NewCheckRun check);

  /**
   * What a check run is to show.
   *
   * @param headSha set when it is made, absent when it is changed
   * @param conclusion set when the status is {@code completed}
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewCheckRun(
      String name,
      @Nullable String headSha,
      String externalId,
      String status,
      @Nullable String conclusion,
      Output output) {}

  /** Title, summary and remarks. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Output(String title, String summary, @Nullable List<Annotation> annotations) {}

  /** A remark at one line; columns only where known. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Annotation(
      String path,
      int startLine,
      int endLine,
      @Nullable Integer startColumn,
      @Nullable Integer endColumn,
      String annotationLevel,
      String message) {}

  /** A page of check runs. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record CheckRuns(int totalCount, List<CheckRun> checkRuns) {}

  /** A check run. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record CheckRun(long id, @Nullable String externalId, @Nullable Shown output) {
    /** How many remarks it shows. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Shown(int annotationsCount) {}

    /** How many remarks it shows. */
    public int annotations() {
      return output == null ? 0 : output.annotationsCount();
    }
  }
}
