package io.quaymaster.simulator.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/** Writes S3's event message, version 2.1 ("Event message structure" in S3's user guide). */
final class ObjectEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final String OWNER = "LOCALOWNER";
  private static final int SEQUENCE_BITS = 20;

  private final Clock clock;
  private final AtomicLong sequence;

  /**
   * Sequencers begin with the time, so that they also rise from one start to the next.
   *
   * @param clock for them and for the time in events
   */
  ObjectEvents(Clock clock) {
    this.clock = clock;
    this.sequence = new AtomicLong(clock.millis() << SEQUENCE_BITS);
  }

  String message(CreatedObject object) {
    String id = "%016X".formatted(sequence.incrementAndGet());
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    ObjectNode event = message.putArray("Records").addObject();
    event.put("eventVersion", "2.1");
    event.put("eventSource", "aws:s3");
    event.put("awsRegion", LocalAws.REGION);
    event.put("eventTime", TIME.format(clock.instant()));
    event.put("eventName", object.how().eventName());
    event.putObject("userIdentity").put("principalId", OWNER);
    event.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    event.putObject("responseElements").put("x-amz-request-id", id).put("x-amz-id-2", id);
    ObjectNode s3 = event.putObject("s3");
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "local");
    ObjectNode bucket = s3.putObject("bucket").put("name", object.bucket());
    bucket.putObject("ownerIdentity").put("principalId", OWNER);
    bucket.put("arn", "arn:aws:s3:::" + object.bucket());
    // The key is form-encoded: a space arrives as "+". Readers must decode it.
    ObjectNode about =
        s3.putObject("object")
            .put("key", encoded(object.key()))
            .put("size", object.size())
            .put("eTag", object.eTag());
    object.version().ifPresent(version -> about.put("versionId", version));
    about.put("sequencer", id);
    return message.toString();
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
