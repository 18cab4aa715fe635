package io.quaymaster.aws.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** Calls with one set of credentials in one region. Every method throws {@link AwsRefused}. */
public final class AwsSession {
  private final AwsCalls calls;
  private final AwsCredentialsProvider credentials;
  private final Region region;
  private final RetryStrategy retries = AwsCalls.retries();

  AwsSession(AwsCalls calls, AwsCredentialsProvider credentials, Region region) {
    this.calls = calls;
    this.credentials = credentials;
    this.region = region;
  }

  /**
   * Calls an operation.
   *
   * @param params texts, numbers, booleans, lists and maps by AWS's names; for EC2 by the names on
   *     the wire ({@code Filter}, not {@code Filters})
   * @return the answer; of the query protocol the result inside of it
   */
  public Tree call(AwsApi api, String operation, Map<String, ?> params) {
    Tree answer = send(api, Wire.request(api, operation, params));
    return api.protocol() == AwsApi.Protocol.QUERY ? answer.at(operation + "Result") : answer;
  }

  /**
   * Calls an operation of REST without a body.
   *
   * @param what for people
   * @param path escaped
   */
  public Tree rest(
      AwsApi api, String what, SdkHttpMethod method, String path, Map<String, String> query) {
    return send(
        api, new Wire.Request(api.signing() + ":" + what, method, path, query, Map.of(), ""));
  }

  /**
   * All items of an operation that answers by pages.
   *
   * @param items where an answer has its list
   */
  public List<Tree> all(
      AwsApi api, String operation, Map<String, ?> params, Paging paging, String... items) {
    List<Tree> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Map<String, Object> page = new HashMap<>(params);
      next.ifPresent(token -> page.put(paging.parameter(), token));
      Tree answer = call(api, operation, page);
      found.addAll(answer.at(items).children());
      next = paging.next(api.signing() + ":" + operation, answer, next);
    } while (next.isPresent());
    return found;
  }

  private Tree send(AwsApi api, Wire.Request request) {
    return send(api, request, retries, Wire.tree(api));
  }

  /**
   * Sends a request until it has an answer, or is not tried again.
   *
   * @param by which failures are tried again, and how often
   */
  <T> T send(AwsApi api, Wire.Request request, RetryStrategy by, Wire.Reader<T> reader) {
    RetryToken token =
        by.acquireInitialToken(AcquireInitialTokenRequest.create(api.signing())).token();
    while (true) {
      try {
        T answer =
            calls
                .wire()
                .send(
                    api,
                    request,
                    calls.target(api, region),
                    credentials.resolveCredentials(),
                    reader);
        by.recordSuccess(RecordSuccessRequest.create(token));
        return answer;
      } catch (AwsRefused refused) {
        token = again(by, token, refused);
      }
    }
  }

  private RetryToken again(RetryStrategy by, RetryToken token, AwsRefused refused) {
    RefreshRetryTokenResponse next;
    try {
      next =
          by.refreshRetryToken(
              RefreshRetryTokenRequest.builder().token(token).failure(refused).build());
    } catch (TokenAcquisitionFailedException e) {
      refused.addSuppressed(e);
      throw refused;
    }
    calls.pause().of(next.delay());
    if (Thread.currentThread().isInterrupted()) {
      throw refused;
    }
    return next.token();
  }
}
