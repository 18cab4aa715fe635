package io.quaymaster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, written by the build. */
final class Version implements IVersionProvider {
  private static final String FILE = "/quaymaster-cli.properties";

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      Properties build = new Properties();
      if (in != null) {
        build.load(in);
      }
      return new String[] {"quaymaster " + build.getProperty("version", "unknown")};
    }
  }
}
