package io.quaymaster.settings.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.quaymaster.app.Redaction;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Writes a log event with its secrets taken out: message, stack trace and whatever else the pattern
 * shows. A library that logs a request with its headers must not give a token away.
 */
public final class RedactingEncoder extends PatternLayoutEncoder {
  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = Redaction.of(getLayout().doLayout(event));
    return line.getBytes(Optional.ofNullable(getCharset()).orElseGet(Charset::defaultCharset));
  }
}
