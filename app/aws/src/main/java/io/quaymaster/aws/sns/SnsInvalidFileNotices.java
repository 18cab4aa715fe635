package io.quaymaster.aws.sns;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.roadmap.file.InvalidFileNotices;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Publishes to the topic that {@code quaymaster.roadmap.topic} names by its ARN. The attribute
 * {@code upload} is the same when a notice comes twice.
 */
@Singleton
@Requires(property = "quaymaster.roadmap.topic")
public class SnsInvalidFileNotices implements InvalidFileNotices {
  /**
   * SNS wants a subject of less than 100 characters of ASCII without control characters. Source:
   * SNS API Reference, Publish.
   */
  private static final int MOST_SUBJECT = 99;

  /** A message has at most 256 KB; a character takes at most 3 bytes of it. */
  private static final int MOST_TEXT = 80_000;

  private final SnsClient sns;
  private final String topic;

  public SnsInvalidFileNotices(
      SnsClient sns, @Property(name = "quaymaster.roadmap.topic") String topic) {
    this.sns = sns;
    this.topic = topic;
  }

  @Override
  public void publish(Notice notice) {
    try {
      sns.publish(
          p ->
              p.topicArn(topic)
                  .subject(subject(notice.subject()))
                  .message(cut(notice.text(), MOST_TEXT))
                  .messageAttributes(
                      Map.of(
                          "upload",
                          MessageAttributeValue.builder()
                              .dataType("String")
                              .stringValue(notice.upload())
                              .build())));
    } catch (SdkException e) {
      throw new AwsCallFailed("publish to the topic " + topic, e);
    }
  }

  /** What SNS does not take becomes a question mark; the text has it in full. */
  static String subject(String text) {
    String ascii =
        text.codePoints()
            .map(c -> c < ' ' || c > '~' ? '?' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return ascii.length() <= MOST_SUBJECT ? ascii : ascii.substring(0, MOST_SUBJECT - 3) + "...";
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
