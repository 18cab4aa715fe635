package io.quaymaster.web.guard;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit as lines of the log named {@code io.quaymaster.audit}. */
@Singleton
final class LoggedAudit implements Audit {
  private static final Logger LOG = LoggerFactory.getLogger("io.quaymaster.audit");

  @Override
  public void record(Entry entry) {
    LOG.info(
        "who={} what={} target={} when={} why={}",
        oneLine(entry.who()),
        oneLine(entry.what()),
        oneLine(entry.target()),
        entry.when(),
        oneLine(entry.why()));
  }

  /** Text from a request must not be able to forge a line. */
  private static String oneLine(String text) {
    return '"' + text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\"]", " ") + '"';
  }
}
