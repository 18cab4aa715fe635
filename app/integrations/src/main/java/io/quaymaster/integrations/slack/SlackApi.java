package io.quaymaster.integrations.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsListRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import io.quaymaster.kernel.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The three calls that are needed; everything but a good answer is a {@link SlackError}. */
final class SlackApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final MethodsClient methods;

  SlackApi(Secret token, URI api) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setHttpClientCallTimeoutMillis((int) TIMEOUT.toMillis());
    config.setStatsEnabled(false);
    // The SDK's own listeners write requests and answers into the log.
    config.setHttpClientResponseHandlers(List.of());
    this.methods = Slack.getInstance(config).methods(token.value());
  }

  ChatPostMessageResponse post(ChatPostMessageRequest request) throws SlackError {
    return call("chat.postMessage", request.getChannel(), () -> methods.chatPostMessage(request));
  }

  ConversationsHistoryResponse history(ConversationsHistoryRequest request) throws SlackError {
    return call(
        "conversations.history", request.getChannel(), () -> methods.conversationsHistory(request));
  }

  ConversationsListResponse channels(ConversationsListRequest request) throws SlackError {
    return call("conversations.list", "channels", () -> methods.conversationsList(request));
  }

  private static <R extends SlackApiTextResponse> R call(
      String method, String channel, Call<R> call) throws SlackError {
    R response;
    try {
      response = call.send();
    } catch (SlackApiException e) {
      throw SlackError.status(method, e);
    } catch (IOException | JsonParseException e) {
      throw SlackError.noAnswer(method, e);
    }
    if (!response.isOk()) {
      throw SlackError.answer(method, channel, response);
    }
    return response;
  }

  private interface Call<R> {
    R send() throws IOException, SlackApiException;
  }
}
