package io.quaymaster.integrations.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import io.quaymaster.notify.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A notification as a Slack message in Block Kit, and the hidden key by which it is found again.
 * Limits from <a href="https://docs.slack.dev/reference/block-kit/blocks/section-block">Slack's
 * reference</a>.
 */
final class SlackMessage {
  static final String EVENT_TYPE = "quaymaster_notification";
  static final String KEY = "key";

  /** A section's text may have 3,000 characters; an escaped character counts as up to five. */
  private static final int TEXT = 500;

  /** A field may have 2,000. */
  private static final int FIELD = 350;

  private static final int FIELDS_IN_SECTION = 10;

  private SlackMessage() {}

  static ChatPostMessageRequest request(String channel, Notification notification) {
    String line = mark(notification.kind()) + " " + notification.repository();
    String title = SlackText.escape(notification.title(), TEXT);
    return ChatPostMessageRequest.builder()
        .channel(channel)
        .text(line + ": " + title)
        .blocks(blocks("*" + line + "*\n" + title, notification))
        .metadata(metadata(notification))
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  /** True when the message is the one with this key. */
  static boolean isAbout(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }

  private static List<LayoutBlock> blocks(String heading, Notification notification) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(SectionBlock.builder().text(markdown(heading)).build());
    List<TextObject> fields =
        notification.fields().entrySet().stream().map(SlackMessage::field).toList();
    for (int from = 0; from < fields.size(); from += FIELDS_IN_SECTION) {
      int to = Math.min(fields.size(), from + FIELDS_IN_SECTION);
      blocks.add(SectionBlock.builder().fields(fields.subList(from, to)).build());
    }
    notification
        .link()
        .map(url -> markdown(SlackText.link(url, "Look at it")))
        .ifPresent(link -> blocks.add(SectionBlock.builder().text(link).build()));
    return blocks;
  }

  private static TextObject field(Map.Entry<String, String> fact) {
    return markdown(
        "*"
            + SlackText.escape(fact.getKey(), 40)
            + "*\n"
            + SlackText.escape(fact.getValue(), FIELD));
  }

  /** Verbatim: Slack makes no links or mentions of what only looks like one. */
  private static MarkdownTextObject markdown(String text) {
    return MarkdownTextObject.builder().text(text).verbatim(true).build();
  }

  private static Message.Metadata metadata(Notification notification) {
    return Message.Metadata.builder()
        .eventType(EVENT_TYPE)
        .eventPayload(Map.of(KEY, notification.key()))
        .build();
  }

  private static String mark(Notification.Kind kind) {
    return switch (kind) {
      case SUCCESS -> ":white_check_mark:";
      case FAILURE -> ":x:";
      case ATTENTION -> ":warning:";
    };
  }
}
