package io.quaymaster.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.level.EffectiveValue;
import io.quaymaster.config.level.FileCheck;
import io.quaymaster.config.level.FileCheckOutcome;
import io.quaymaster.web.request.RequestBody;
import java.util.List;

/** Checks the text of a configuration file that is posted as it is. */
@Controller("/api/config")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfigApi {
  private static final int MAX_BYTES = 1024 * 1024;

  @Post(uri = "/check", consumes = "*/*")
  CheckAnswer check(HttpRequest<?> request) {
    String text = new String(RequestBody.read(request, MAX_BYTES), UTF_8);
    String file = request.getParameters().getFirst("file").orElse(ConfigFiles.REPOSITORY_PATH);
    return CheckAnswer.of(FileCheck.repositoryFile(file, text));
  }

  /** What is wrong, or what would hold. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckAnswer(boolean valid, List<ProblemView> problems, List<ValueView> effective) {
    CheckAnswer {
      problems = List.copyOf(problems);
      effective = List.copyOf(effective);
    }

    static CheckAnswer of(FileCheckOutcome outcome) {
      return switch (outcome) {
        case FileCheckOutcome.Sound(var values) ->
            new CheckAnswer(true, List.of(), values.stream().map(ValueView::of).toList());
        case FileCheckOutcome.Faulty(var problems) ->
            new CheckAnswer(false, problems.stream().map(ProblemView::of).toList(), List.of());
      };
    }
  }

  /** One thing that is wrong. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProblemView(String file, int line, int column, String key, String message) {
    static ProblemView of(ConfigProblem problem) {
      return new ProblemView(
          problem.file(), problem.line(), problem.column(), problem.key(), problem.message());
    }
  }

  /** What holds at one key, and who says so. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ValueView(String key, String value, String source) {
    static ValueView of(EffectiveValue value) {
      return new ValueView(value.key(), value.value(), value.source());
    }
  }
}
