package io.quaymaster.aws.s3;

import io.quaymaster.roadmap.file.UploadedFiles;
import io.quaymaster.testkit.contract.roadmap.UploadedFilesContract;

class S3UploadedFilesContractTest extends UploadedFilesContract {
  private final OwnBucket bucket = new OwnBucket(false);

  @Override
  protected UploadedFiles files() {
    return new S3UploadedFiles(bucket.client(), bucket.name());
  }

  @Override
  protected void put(String key, int bytes) {
    bucket.put(key, new byte[bytes]);
  }
}
