package io.quaymaster.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.settings.MissingSettings;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The self-hosted process. */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private Server() {}

  /** Runs until the process is told to end; exits with 1 when it can't start. */
  public static void main(String[] args) {
    try {
      EmbeddedServer server = start(Map.of(), args);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
      LOG.info("Quaymaster is running at {}", server.getURL());
    } catch (RuntimeException e) {
      explain(e);
      System.exit(1);
    }
  }

  /**
   * Starts the server inside a process; {@code stop()} on it ends everything within two seconds.
   *
   * @param settings override what files and the environment say
   * @throws MissingSettings when it can't start for want of settings
   */
  public static EmbeddedServer start(Map<String, Object> settings, String... args) {
    ApplicationContextBuilder builder =
        ApplicationContext.builder()
            .args(args)
            .deduceEnvironment(false)
            .banner(false)
            .properties(settings);
    ApplicationContext context = builder.build();
    try {
      return context.start().getBean(EmbeddedServer.class).start();
    } catch (RuntimeException e) {
      context.close();
      throw missing(e) instanceof MissingSettings missing ? missing : e;
    }
  }

  private static void explain(RuntimeException e) {
    if (e instanceof MissingSettings) {
      LOG.error(e.getMessage());
    } else {
      LOG.error("Quaymaster can't start", e);
    }
  }

  /** The settings' own words, out of the framework's wrapping. */
  private static Throwable missing(Throwable e) {
    Throwable cause = e;
    while (!(cause instanceof MissingSettings) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
