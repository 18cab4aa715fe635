package io.quaymaster.simulator.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * S3 by S3Proxy: buckets, objects, atomic {@code If-None-Match}, multipart uploads, presigned URLs,
 * and versions when objects are in memory. Requests are signed with {@link LocalAws}'s key. Tags
 * and object lock are not there; event notifications are ours (see {@link BucketNotifications}).
 */
public final class S3Engine implements Engine {
  private static final int MAX_THREADS = 40;

  private final S3Proxy server;
  private final URI uri;

  private S3Engine(S3Proxy server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts the engine.
   *
   * @param port 0 takes any free one
   * @param directory where objects are kept, made when absent; null keeps them in memory
   * @param listener told of every object created
   * @throws EngineStartException when the port is taken
   */
  public static S3Engine start(int port, @Nullable Path directory, ObjectListener listener) {
    try {
      S3Proxy server =
          S3Proxy.builder()
              .endpoint(URI.create("http://127.0.0.1:" + port))
              .awsAuthentication(
                  AuthenticationType.AWS_V2_OR_V4, LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)
              .blobStore(new ObservedBlobStore(store(directory), listener))
              .jettyMaxThreads(MAX_THREADS)
              .stopTimeout(0)
              .build();
      server.start();
      return new S3Engine(server, URI.create("http://127.0.0.1:" + server.getPort()));
    } catch (Exception e) {
      throw EngineStartException.of("S3", port, e);
    }
  }

  private static BlobStore store(@Nullable Path directory) throws IOException {
    if (directory == null) {
      return new TransientNio2BlobStore();
    }
    Files.createDirectories(directory);
    return new FilesystemNio2BlobStore(directory.toString());
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not stop", e);
    }
  }
}
