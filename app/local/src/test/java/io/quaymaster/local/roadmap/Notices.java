package io.quaymaster.local.roadmap;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Hears the notices about bad files, which the local stack puts into its log. */
final class Notices extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger log =
      (Logger) LoggerFactory.getLogger("io.quaymaster.server.wiring.LoggedInvalidFileNotices");
  private final List<String> heard = new CopyOnWriteArrayList<>();

  Notices() {
    setContext(log.getLoggerContext());
    start();
    log.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    heard.add(event.getFormattedMessage());
  }

  /** How many there were about an uploaded file. */
  long about(String key) {
    return heard.stream()
        .filter(text -> text.contains("Roadmap file not processed: " + key + "\n"))
        .count();
  }

  @Override
  public void close() {
    log.detachAppender(this);
    stop();
  }
}
