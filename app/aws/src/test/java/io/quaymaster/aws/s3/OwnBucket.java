package io.quaymaster.aws.s3;

import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.Buckets;
import io.quaymaster.roadmap.file.Upload;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A fresh bucket of one test, used as a person does. */
final class OwnBucket {
  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final S3Client s3 = Stack.bean(S3Client.class);
  private final String name = "roadmap-" + UUID.randomUUID();

  OwnBucket(boolean versions) {
    Buckets buckets = Stack.bean(Buckets.class);
    if (versions) {
      buckets.createWithVersions(name);
    } else {
      buckets.create(name);
    }
  }

  String name() {
    return name;
  }

  S3Client client() {
    return s3;
  }

  Upload put(String key, byte[] content) {
    PutObjectResponse put =
        s3.putObject(p -> p.bucket(name).key(key), RequestBody.fromBytes(content));
    return new Upload(
        key,
        Optional.ofNullable(put.versionId()),
        put.eTag().replace("\"", ""),
        "%016X".formatted(SEQUENCE.incrementAndGet()));
  }

  Optional<byte[]> get(String key) {
    try {
      return Optional.of(s3.getObjectAsBytes(g -> g.bucket(name).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  void remove(String key) {
    s3.deleteObject(d -> d.bucket(name).key(key));
  }
}
