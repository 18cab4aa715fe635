package io.quaymaster.integrations.slack;

import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsListRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a message that an earlier attempt may have sent. */
final class SentMessages {
  /** Attempts that lie further back than this are not made. */
  private static final Duration PERIOD = Duration.ofDays(2);

  /** Slack recommends at most 200 in a page. */
  private static final int PAGE = 200;

  /** 10,000 messages or channels. */
  private static final int PAGES = 50;

  private static final Pattern ID = Pattern.compile("[CGD][A-Z0-9]{8,}");

  private final SlackApi api;
  private final Clock clock;

  SentMessages(SlackApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * The reference of the message with this key; empty when it is not among those of the last two
   * days.
   *
   * @param channel name or id
   */
  Optional<String> find(String channel, String key) throws SlackError {
    String id = id(channel);
    String oldest = Long.toString(clock.instant().minus(PERIOD).getEpochSecond());
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      ConversationsHistoryResponse answer =
          api.history(
              ConversationsHistoryRequest.builder()
                  .channel(id)
                  .oldest(oldest)
                  .limit(PAGE)
                  .cursor(cursor)
                  .includeAllMetadata(true)
                  .build());
      Optional<Message> found =
          answer.getMessages().stream()
              .filter(message -> SlackMessage.isAbout(message, key))
              .findFirst();
      cursor = next(answer.getResponseMetadata());
      if (found.isPresent() || cursor.isEmpty()) {
        return found.map(message -> id + "/" + message.getTs());
      }
    }
    return Optional.empty();
  }

  /** The history is asked for by id; messages can be posted by name. */
  private String id(String channel) throws SlackError {
    if (ID.matcher(channel).matches()) {
      return channel;
    }
    String name = channel.startsWith("#") ? channel.substring(1) : channel;
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      ConversationsListResponse answer =
          api.channels(
              ConversationsListRequest.builder()
                  .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                  .excludeArchived(true)
                  .limit(PAGE)
                  .cursor(cursor)
                  .build());
      Optional<String> found =
          answer.getChannels().stream()
              .filter(conversation -> name.equals(conversation.getName()))
              .map(conversation -> conversation.getId())
              .findFirst();
      cursor = next(answer.getResponseMetadata());
      if (found.isPresent()) {
        return found.orElseThrow();
      }
      if (cursor.isEmpty()) {
        break;
      }
    }
    throw SlackError.refused("no channel of the workspace is called " + channel);
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    return Optional.ofNullable(metadata).map(ResponseMetadata::getNextCursor).orElse("");
  }
}
