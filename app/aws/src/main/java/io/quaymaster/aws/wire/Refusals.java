package io.quaymaster.aws.wire;

import java.io.IOException;
import java.util.Optional;

/** Reads errors, whose shape depends on the protocol. */
final class Refusals {
  private static final int EXCERPT = 200;

  private Refusals() {}

  static AwsRefused read(AwsApi api, String what, int status, Optional<String> type, String body) {
    Tree answer;
    try {
      answer =
          switch (api.protocol()) {
            case JSON, REST_JSON -> TreeReader.json(body);
            case QUERY, EC2 -> TreeReader.xml(body);
          };
    } catch (IOException _) {
      String excerpt = body.substring(0, Math.min(EXCERPT, body.length()));
      return new AwsRefused(what, status, "", excerpt);
    }
    return switch (api.protocol()) {
      case QUERY -> xml(what, status, answer.at("Error"));
      case EC2 -> xml(what, status, answer.at("Errors", "Error"));
      case JSON, REST_JSON ->
          new AwsRefused(
              what,
              status,
              plain(type.or(() -> answer.find("__type")).or(() -> answer.find("code")).orElse("")),
              answer.find("message").or(() -> answer.find("Message")).orElse(""));
    };
  }

  private static AwsRefused xml(String what, int status, Tree error) {
    return new AwsRefused(
        what, status, error.find("Code").orElse(""), error.find("Message").orElse(""));
  }

  /** {@code com.amazonaws.sqs#QueueDoesNotExist:http://…} without what is around it. */
  private static String plain(String type) {
    String code = type.substring(type.indexOf('#') + 1);
    int colon = code.indexOf(':');
    return colon < 0 ? code : code.substring(0, colon);
  }
}
