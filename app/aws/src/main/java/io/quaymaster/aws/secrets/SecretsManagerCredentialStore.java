package io.quaymaster.aws.secrets;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The App's credentials as one JSON secret, in use when {@code quaymaster.aws.app-secret} names it
 * ({@code quaymaster/app} in the template). A secret that is not there, or has no value yet, means
 * that the App is not set up.
 */
@Singleton
@Requires(property = "quaymaster.aws.app-secret")
public class SecretsManagerCredentialStore implements CredentialStore {
  private static final Logger LOG = LoggerFactory.getLogger(SecretsManagerCredentialStore.class);

  private final SecretsManagerClient client;
  private final String name;
  private final ObjectMapper json;

  public SecretsManagerCredentialStore(
      SecretsManagerClient client,
      @Property(name = "quaymaster.aws.app-secret") String name,
      ObjectMapper json) {
    this.client = client;
    this.name = name;
    this.json = json;
  }

  @Override
  public Optional<AppCredentials> load() {
    try {
      return Optional.of(read(client.getSecretValue(g -> g.secretId(name)).secretString()));
    } catch (ResourceNotFoundException e) {
      LOG.debug("secret {} has no value", name, e);
      return Optional.empty();
    } catch (SdkException e) {
      throw new AwsCallFailed("read the secret " + name, e);
    }
  }

  @Override
  public void save(AppCredentials credentials) {
    String text = write(credentials);
    try {
      if (!put(text)) {
        create(text);
      }
    } catch (SdkException e) {
      throw new AwsCallFailed("save the secret " + name, e);
    }
  }

  private boolean put(String text) {
    try {
      client.putSecretValue(p -> p.secretId(name).secretString(text));
      return true;
    } catch (ResourceNotFoundException e) {
      LOG.debug("secret {} does not exist yet", name, e);
      return false;
    }
  }

  /** When somebody else was faster, the later value stands, as with any two saves. */
  private void create(String text) {
    try {
      client.createSecret(c -> c.name(name).secretString(text));
    } catch (ResourceExistsException e) {
      LOG.debug("secret {} was created meanwhile", name, e);
      client.putSecretValue(p -> p.secretId(name).secretString(text));
    }
  }

  private AppCredentials read(String text) {
    try {
      return parsed(text)
          .orElseThrow(() -> damaged("it is not JSON of the expected form"))
          .credentials();
    } catch (IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  /** The parser's own message is left out: it may quote the secret. */
  private Optional<StoredCredentials> parsed(String text) {
    try {
      return Optional.ofNullable(json.readValue(text, StoredCredentials.class));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private IllegalStateException damaged(String why) {
    return new IllegalStateException(
        "the secret %s does not hold the App's credentials: %s (expected: appId, clientId, slug, webhookSecret and, unless it is in KMS, privateKey)"
            .formatted(name, why));
  }

  private String write(AppCredentials credentials) {
    try {
      return json.writeValueAsString(StoredCredentials.of(credentials));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
