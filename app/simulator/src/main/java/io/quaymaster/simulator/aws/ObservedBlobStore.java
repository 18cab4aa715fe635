package io.quaymaster.simulator.aws;

import io.quaymaster.simulator.aws.CreatedObject.How;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** A store that tells a listener of every object created in it. */
final class ObservedBlobStore extends ForwardingBlobStore {
  private final ObjectListener listener;

  ObservedBlobStore(BlobStore store, ObjectListener listener) {
    super(store);
    this.listener = listener;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
    PutObjectResponse response = super.putBlob(request, content);
    tell(request.bucket(), request.key(), response.eTag(), response.versionId(), How.PUT);
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    tell(
        request.destinationBucket(),
        request.destinationKey(),
        response.copyObjectResult().eTag(),
        response.versionId(),
        How.COPY);
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    tell(
        request.bucket(),
        request.key(),
        response.eTag(),
        response.versionId(),
        How.COMPLETE_MULTIPART_UPLOAD);
    return response;
  }

  /**
   * Tells of exactly what was written, also when others write the key at the same time.
   *
   * @param eTag the store's, with or without quotes; null when it does not say
   * @param version null in a bucket without versions
   */
  private void tell(
      String bucket, String key, @Nullable String eTag, @Nullable String version, How how) {
    HeadObjectResponse head =
        delegate()
            .blobMetadataIfPresent(
                HeadObjectRequest.builder().bucket(bucket).key(key).versionId(version).build());
    if (head == null) {
      return; // deleted in the meantime; S3 would still tell, but nobody could read it
    }
    String tag = eTag == null ? Objects.requireNonNullElse(head.eTag(), "") : eTag;
    listener.created(
        new CreatedObject(
            bucket,
            key,
            head.contentLength(),
            tag.replace("\"", ""),
            Optional.ofNullable(version),
            how));
  }
}
