package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Whether the process takes requests; it asks nobody else, so that it is quick and never wrong. */
@Controller("/api/health")
final class HealthApi {
  @Get
  Health health() {
    return new Health("up");
  }

  /** The answer. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Health(String status) {}
}
