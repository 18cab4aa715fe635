package io.quaymaster.local.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open: ours at every level, others' from INFO on. */
final class LogCapture implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.quaymaster");
  private final @Nullable Level rootLevel = root.getLevel();
  private final @Nullable Level ourLevel = ours.getLevel();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  LogCapture() {
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  /** What was logged so far, with all that a layout could print of it. */
  List<String> lines() {
    return List.copyOf(appender.list).stream().map(LogCapture::text).toList();
  }

  private static String text(ILoggingEvent event) {
    return String.join(
        " ",
        event.getLoggerName(),
        event.getThreadName(),
        event.getFormattedMessage(),
        event.getMDCPropertyMap().toString(),
        String.valueOf(event.getKeyValuePairs()),
        Optional.ofNullable(event.getThrowableProxy())
            .map(ThrowableProxyUtil::asString)
            .orElse(""));
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
    root.setLevel(rootLevel);
    ours.setLevel(ourLevel);
  }
}
