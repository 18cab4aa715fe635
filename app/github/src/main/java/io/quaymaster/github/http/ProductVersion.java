package io.quaymaster.github.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, written by the build. */
final class ProductVersion {
  private static final String FILE = "/quaymaster-github.properties";

  private ProductVersion() {}

  static String read() {
    try (InputStream in = ProductVersion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + FILE);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
