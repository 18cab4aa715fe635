package io.quaymaster.settings.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedactingEncoderTest {
  private static final String TOKEN = "ghs_" + "a1B2".repeat(9);
  private static final String KEY =
      "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----";

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    context.stop();
  }

  private Logger logger() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    RedactingEncoder encoder = new RedactingEncoder();
    encoder.setContext(context);
    encoder.setCharset(UTF_8);
    encoder.setPattern("%-5level %msg%n");
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    Logger logger = context.getLogger("test");
    logger.addAppender(appender);
    return logger;
  }

  @Test
  void tokenAndKeyInMessageAndStackTraceAreTakenOut() {
    Exception cause = new IllegalStateException("can't read " + KEY);
    Exception thrown = new IllegalArgumentException("401 for " + TOKEN, cause);

    logger().warn("calling with {} and\n{}", TOKEN, KEY, thrown);

    String written = out.toString(UTF_8);
    assertFalse(written.contains(TOKEN), written);
    assertFalse(written.contains("MIIEowIBAAKCAQEA"), written);
    assertTrue(written.startsWith("WARN  calling with "), written);
    assertTrue(written.contains("java.lang.IllegalArgumentException: 401 for "), written);
    assertTrue(written.contains("Caused by: java.lang.IllegalStateException"), written);
  }

  @Test
  void otherTextIsWrittenAsItIs() {
    logger().info("released v1.5.0 of acme/billing äöü");

    assertEquals("INFO  released v1.5.0 of acme/billing äöü\n", out.toString(UTF_8));
  }

  @Test
  void programsLogThroughIt() throws JoranException {
    URL file = Objects.requireNonNull(getClass().getResource("/logback.xml"));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);

    configurator.doConfigure(file);

    ConsoleAppender<?> console =
        assertInstanceOf(
            ConsoleAppender.class, context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("OUT"));
    assertInstanceOf(RedactingEncoder.class, console.getEncoder());
    List<Status> complaints =
        context.getStatusManager().getCopyOfStatusList().stream()
            .filter(status -> status.getEffectiveLevel() > Status.INFO)
            .toList();
    assertEquals(List.of(), complaints);
  }
}
