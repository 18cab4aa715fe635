package io.quaymaster.aws.job;

import io.quaymaster.aws.Stack;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.testkit.contract.job.JobResultsContract;

class S3JobResultsContractTest extends JobResultsContract {
  @Override
  protected JobResults results() {
    return Stack.bean(S3JobResults.class);
  }
}
