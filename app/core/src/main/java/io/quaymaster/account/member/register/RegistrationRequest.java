package io.quaymaster.account.member.register;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What CloudFormation asks of a custom resource. Source: CloudFormation User Guide, "Custom
 * resource request objects".
 *
 * @param answerTo the presigned URL that the answer is put to
 * @param physicalId the resource's id; absent when it is created
 * @param properties as the template gives them, not yet checked: {@code Pool}, {@code RoleArn},
 *     {@code Capabilities} (separated by commas, may be empty)
 */
public record RegistrationRequest(
    Type type,
    URI answerTo,
    StackArn stack,
    String requestId,
    String logicalId,
    Optional<String> physicalId,
    Map<String, String> properties) {
  /** What is to be done. */
  public enum Type {
    CREATE,
    UPDATE,
    DELETE
  }

  public RegistrationRequest {
    properties = Map.copyOf(properties);
  }

  /** Without the URL, which lets anybody answer who has it. */
  @Override
  public String toString() {
    return type + " of " + logicalId + " in " + stack;
  }
}
