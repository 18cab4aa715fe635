package io.quaymaster.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Who answers here, for programs that ask.
 *
 * @param name of the product
 * @param version of this build
 * @param webhooks path that GitHub delivers to
 * @param api path of the JSON API
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Who(String name, String version, String webhooks, String api) {
  private static final String FILE = "/quaymaster-web.properties";

  static Who read() {
    Properties build = new Properties();
    try (InputStream in = Who.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + FILE);
      }
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Who(
        "Quaymaster", build.getProperty("version", "unknown"), "/github/webhooks", "/api");
  }
}
