package io.quaymaster.local.roadmap;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Stack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The roadmap bucket as a product manager uses it. */
public final class Folder {
  private static final String BUCKET = "quaymaster-roadmap";
  private static final String ROUTING = "Config/routing.yml";

  private final S3Client s3 =
      Stack.running().server().getApplicationContext().getBean(S3Client.class);

  /** Uploads. */
  public void upload(String key, String content) {
    upload(key, content.getBytes(StandardCharsets.UTF_8));
  }

  void upload(String key, byte[] content) {
    s3.putObject(p -> p.bucket(BUCKET).key(key), RequestBody.fromBytes(content));
  }

  /** A team of this name, to which the routing leads from now on. */
  Team team(String name) {
    Team team = Team.create(Stack.running().gitHub(), Stack.running().app(), name);
    upload(ROUTING, find(ROUTING).orElseThrow() + team.route());
    return team;
  }

  /** An object; what is no UTF-8 in it is replaced. */
  public Optional<String> find(String key) {
    try {
      return Optional.of(
          new String(
              s3.getObjectAsBytes(g -> g.bucket(BUCKET).key(key)).asByteArray(),
              StandardCharsets.UTF_8));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  /** Waits for an object. */
  public String await(String key) {
    Eventually.holds(() -> find(key).isPresent(), () -> key + " is not in " + keys());
    return find(key).orElseThrow();
  }

  /** Waits until an object is gone. */
  void awaitEnd(String key) {
    Eventually.holds(() -> find(key).isEmpty(), () -> key + " is still in " + keys());
  }

  List<String> keys() {
    return s3.listObjectsV2Paginator(l -> l.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .toList();
  }
}
