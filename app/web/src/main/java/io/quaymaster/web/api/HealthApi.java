package io.quaymaster.web.api;

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
  record Health(String status) {}
}
