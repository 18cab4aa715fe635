package io.quaymaster.aws.secrets;

import io.quaymaster.aws.Json;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets Manager with its rules for a secret's absence, existence and missing value. */
final class SecretVault {
  static final String NAME = "quaymaster/app";
  static final String GET = "secretsmanager.GetSecretValue";
  static final String PUT = "secretsmanager.PutSecretValue";
  static final String CREATE = "secretsmanager.CreateSecret";

  /** A secret that the template made, without a value yet. */
  static final String NO_VALUE = "";

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  Map<String, String> secrets() {
    return secrets;
  }

  StandIn start() {
    return new StandIn("secretsmanager", Map.of("quaymaster.aws.app-secret", NAME))
        .on(GET, this::get)
        .on(PUT, this::put)
        .on(CREATE, this::create);
  }

  private Answer get(Json request) {
    String value = secrets.getOrDefault(request.text("SecretId"), NO_VALUE);
    return value.equals(NO_VALUE)
        ? Answer.error(
            400,
            "ResourceNotFoundException",
            "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT")
        : Answer.ok(Map.of("Name", NAME, "SecretString", value));
  }

  private Answer put(Json request) {
    String name = request.text("SecretId");
    if (!secrets.containsKey(name)) {
      return Answer.error(
          400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }
    secrets.put(name, request.text("SecretString"));
    return Answer.ok(Map.of("Name", name));
  }

  private Answer create(Json request) {
    String name = request.text("Name");
    if (secrets.putIfAbsent(name, request.text("SecretString")) != null) {
      return Answer.error(
          400, "ResourceExistsException", "A resource with the ID you requested already exists.");
    }
    return Answer.ok(Map.of("Name", name));
  }
}
