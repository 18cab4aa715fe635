package io.quaymaster.local.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.LocalApp;
import io.quaymaster.local.Stack;
import io.quaymaster.testkit.webhook.WebhookExample;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What GitHub publishes as examples is what it sends: none of it may be refused or fail. */
class PublishedExamplesTest {
  @Test
  void everyPublishedExampleIsTakenAndEndsDoneOrIgnored() {
    List<WebhookExample> examples = WebhookExample.all();
    assertEquals(58, examples.stream().map(WebhookExample::event).distinct().count());
    assertTrue(examples.size() > 300, "too few examples: " + examples.size());

    List<String> refused = new ArrayList<>();
    List<String> queued = new ArrayList<>();
    try (Receiver receiver = new Receiver(Stack.running())) {
      for (WebhookExample example : examples) {
        Hook hook = Hook.of(example.event(), example.bytes(), LocalApp.WEBHOOK_SECRET);
        HttpResponse<String> answer = receiver.post(hook);
        if (answer.statusCode() / 100 != 2) {
          refused.add(example + ": " + answer.statusCode() + " " + answer.body());
        } else if (answer.body().contains("\"queued\"")) {
          queued.add(hook.guid());
        }
      }
      assertEquals(List.of(), refused);
      assertTrue(queued.size() > 10, "hardly anything was queued: " + queued.size());
      receiver.awaitDone(queued);
    }
  }

  @Test
  void aPingIsAnswered200AndQueuesNothing() {
    WebhookExample ping =
        WebhookExample.all().stream()
            .filter(one -> one.event().equals("ping"))
            .findFirst()
            .orElseThrow();
    try (Receiver receiver = new Receiver(Stack.running())) {
      HttpResponse<String> answer =
          receiver.post(Hook.of(ping.event(), ping.bytes(), LocalApp.WEBHOOK_SECRET));
      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"pong\""), answer.body());
    }
  }
}
