package io.quaymaster.app;

import io.quaymaster.app.MessageQueue.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A message that waits in the {@code deferred} queue, and where it goes then. As text it is Java
 * properties, like the envelopes it carries.
 *
 * @param queue name of the queue it goes to: {@code events} or {@code work}
 * @param group message group on that queue
 * @param deduplication on that queue; fresh for every deferral, or the queue would drop the copy
 * @param notBefore when it may go
 * @param body what is sent
 */
public record Deferred(
    String queue, String group, String deduplication, Instant notBefore, String body) {
  private static final String FORMAT = "1";
  private static final Pattern QUEUE = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  public Deferred {
    if (!QUEUE.matcher(queue).matches()) {
      throw new IllegalArgumentException("not the name of a queue: '" + queue + "'");
    }
    if (group.isBlank() || deduplication.isBlank()) {
      throw new IllegalArgumentException("a deferred message needs a group and a deduplication id");
    }
  }

  /**
   * Reads the text of a message.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Deferred read(String message) {
    Properties text = new Properties();
    try {
      text.load(new StringReader(message));
      if (!FORMAT.equals(text.getProperty("quaymaster-deferred"))) {
        throw new IllegalArgumentException("not a deferred message of format " + FORMAT);
      }
      return new Deferred(
          need(text, "queue"),
          need(text, "group"),
          need(text, "deduplication"),
          Instant.parse(need(text, "not-before")),
          need(text, "body"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not-before of a deferred message is no time", e);
    }
  }

  /** The text of the message. */
  public String write() {
    Properties text = new Properties();
    text.setProperty("quaymaster-deferred", FORMAT);
    text.setProperty("queue", queue);
    text.setProperty("group", group);
    text.setProperty("deduplication", deduplication);
    text.setProperty("not-before", notBefore.toString());
    text.setProperty("body", body);
    StringWriter out = new StringWriter();
    try {
      text.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** What goes to the queue when it is time. */
  Message message() {
    return new Message(body, group, deduplication, Duration.ZERO);
  }

  private static String need(Properties text, String name) {
    String value = text.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the deferred message has no " + name);
    }
    return value;
  }
}
