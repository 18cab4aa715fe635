package io.quaymaster.aws.member;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.register.RegistrationRequest;
import io.quaymaster.account.member.register.StackArn;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Events about members as AWS sends them. */
public final class MemberEvents {
  /** Where an event about an account has its number, the usual place first. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("detail", "requestParameters", "accountId"),
          List.of("detail", "serviceEventDetails", "accountId"),
          List.of("detail", "serviceEventDetails", "createAccountStatus", "accountId"),
          List.of("detail", "serviceEventDetails", "closeAccountStatus", "accountId"),
          List.of("detail", "accountId"));

  private MemberEvents() {}

  /**
   * The account that an event of Organizations, through EventBridge, is about. Empty when it names
   * none, as an accepted invitation does: then all accounts are to be looked at.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  public static Optional<AccountId> account(String event) {
    JsonNode root = parse(event);
    return PLACES.stream()
        .flatMap(place -> find(root, place).stream())
        .filter(id -> id.matches("[0-9]{12}"))
        .map(AccountId::new)
        .findFirst();
  }

  /**
   * A request of the custom resource.
   *
   * @throws IllegalArgumentException when it lacks what CloudFormation always sends: there is
   *     nobody to answer
   */
  public static RegistrationRequest registration(String event) {
    JsonNode root = parse(event);
    Map<String, String> properties = new TreeMap<>();
    JsonNode given = root.get("ResourceProperties");
    if (given != null && given.isObject()) {
      given
          .entries()
          .forEach(
              entry -> {
                if (entry.getValue().isString()) {
                  properties.put(entry.getKey(), entry.getValue().getStringValue());
                }
              });
    }
    return new RegistrationRequest(
        RegistrationRequest.Type.valueOf(text(root, "RequestType").toUpperCase(Locale.ROOT)),
        URI.create(text(root, "ResponseURL")),
        new StackArn(text(root, "StackId")),
        text(root, "RequestId"),
        text(root, "LogicalResourceId"),
        find(root, List.of("PhysicalResourceId")),
        properties);
  }

  private static String text(JsonNode root, String name) {
    return find(root, List.of(name))
        .orElseThrow(
            () -> new IllegalArgumentException("the custom resource's event lacks " + name));
  }

  private static Optional<String> find(JsonNode root, List<String> path) {
    Optional<JsonNode> at = Optional.of(root);
    for (String step : path) {
      at = at.filter(JsonNode::isObject).flatMap(node -> Optional.ofNullable(node.get(step)));
    }
    return at.filter(JsonNode::isString).map(JsonNode::getStringValue);
  }

  private static JsonNode parse(String event) {
    try {
      JsonNode node = ObjectMapper.getDefault().readValue(event, JsonNode.class);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException("an event is a JSON object");
      }
      return node;
    } catch (IOException e) {
      throw new IllegalArgumentException("an event that is not JSON: " + e.getMessage(), e);
    }
  }
}
