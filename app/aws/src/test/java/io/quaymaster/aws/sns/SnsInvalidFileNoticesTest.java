package io.quaymaster.aws.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.TamperedHttp;
import io.quaymaster.roadmap.file.InvalidFileNotices.Notice;
import io.quaymaster.roadmap.json.JsonFault;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsInvalidFileNoticesTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111111111111:roadmap";
  private static final String PUBLISHED =
      "<PublishResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><PublishResult>"
          + "<MessageId>1</MessageId></PublishResult></PublishResponse>";
  private static final String REFUSED =
      "<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code>"
          + "<Message>not yours</Message></Error></ErrorResponse>";

  private final TamperedHttp http = new TamperedHttp();
  private final SnsClient sns =
      SnsClient.builder()
          .region(Region.EU_CENTRAL_1)
          .endpointOverride(URI.create("http://127.0.0.1:1"))
          .credentialsProvider(AnonymousCredentialsProvider.create())
          .httpClient(http)
          .build();
  private final SnsInvalidFileNotices notices = new SnsInvalidFileNotices(sns, TOPIC);

  @AfterEach
  void close() {
    sns.close();
    http.close();
  }

  private Map<String, String> publish(Notice notice) {
    http.answer(_ -> true, 200, PUBLISHED);
    notices.publish(notice);
    return Arrays.stream(http.calls().getLast().body().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }

  @Test
  void noticeGoesToTheTopicWithItsUpload() {
    Notice notice =
        new Notice(
            "4f2c",
            "Input/Größe.json",
            "Invalid/Größe.json",
            List.of(new JsonFault("/title", "a text expected")));

    Map<String, String> sent = publish(notice);

    assertEquals(TOPIC, sent.get("TopicArn"));
    assertEquals("Roadmap file not processed: Input/Gr??e.json", sent.get("Subject"));
    assertEquals(notice.text(), sent.get("Message"));
    assertEquals("upload", sent.get("MessageAttributes.entry.1.Name"));
    assertEquals("4f2c", sent.get("MessageAttributes.entry.1.Value.StringValue"));
  }

  @Test
  void whatIsTooLongForSnsIsCut() {
    Notice notice =
        new Notice(
            "4f2c",
            "Input/" + "x".repeat(900) + ".json",
            "Invalid/x.json",
            List.of(new JsonFault("/" + "ü😀".repeat(200_000), "unknown key")));

    Map<String, String> sent = publish(notice);

    assertEquals(99, String.valueOf(sent.get("Subject")).length());
    assertTrue(String.valueOf(sent.get("Message")).getBytes(UTF_8).length <= 256 * 1024);
    assertTrue(String.valueOf(sent.get("Message")).endsWith("…"));
  }

  @Test
  void refusalIsAnExceptionThatNamesTheTopic() {
    http.answer(_ -> true, 403, REFUSED);

    String message =
        String.valueOf(
            assertThrows(
                    AwsCallFailed.class,
                    () -> notices.publish(new Notice("1", "a", "b", List.of())))
                .getMessage());

    assertEquals(
        "could not publish to the topic " + TOPIC + ": AuthorizationError (403): not yours",
        message);
  }
}
