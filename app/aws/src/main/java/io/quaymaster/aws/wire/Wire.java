package io.quaymaster.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpHeaders;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** One signed request and its answer. */
final class Wire {
  private static final int OK_BELOW = 300;
  private final SdkHttpClient http;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  Wire(SdkHttpClient http) {
    this.http = http;
  }

  /**
   * A request before it is signed.
   *
   * @param what for people: {@code ec2:DescribeVpcs}
   * @param path escaped
   */
  record Request(
      String what,
      SdkHttpMethod method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {}

  static Request request(AwsApi api, String operation, Map<String, ?> params) {
    String what = api.signing() + ":" + operation;
    if (api.protocol() == AwsApi.Protocol.JSON) {
      return new Request(
          what,
          SdkHttpMethod.POST,
          "/",
          Map.of(),
          Map.of(
              "Content-Type",
              "application/x-amz-json-" + api.version(),
              "X-Amz-Target",
              api.target() + "." + operation),
          json(params));
    }
    return new Request(
        what,
        SdkHttpMethod.POST,
        "/",
        Map.of(),
        Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
        Form.of(api, operation, params));
  }

  private static String json(Map<String, ?> params) {
    try {
      return ObjectMapper.getDefault().writeValueAsString(params);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A good answer.
   *
   * @param headers by name, whatever its case
   */
  record Reply(SdkHttpHeaders headers, String body) {}

  /** What a good answer means; an {@link IOException} says that it is not whole. */
  interface Reader<T> {
    T read(Reply reply) throws IOException;
  }

  /** Reads answers in the service's own words. */
  static Reader<Tree> tree(AwsApi api) {
    return reply ->
        switch (api.protocol()) {
          case JSON, REST_JSON -> TreeReader.json(reply.body());
          case QUERY, EC2 -> TreeReader.xml(reply.body());
        };
  }

  /** Sends it once. */
  <T> T send(
      AwsApi api, Request request, Target target, AwsCredentials credentials, Reader<T> reader) {
    try {
      HttpExecuteResponse response =
          http.prepareRequest(signed(api, request, target, credentials)).call();
      String body = read(response);
      int status = response.httpResponse().statusCode();
      if (status >= OK_BELOW) {
        Optional<String> type = response.httpResponse().firstMatchingHeader("x-amzn-ErrorType");
        throw Refusals.read(api, request.what(), status, type, body);
      }
      return reader.read(new Reply(response.httpResponse(), body));
    } catch (IOException e) {
      throw new AwsRefused(request.what(), e);
    }
  }

  /**
   * Where a request goes.
   *
   * @param region that it is signed for
   */
  record Target(URI endpoint, String region) {}

  private HttpExecuteRequest signed(
      AwsApi api, Request request, Target target, AwsCredentials credentials) {
    SdkHttpRequest.Builder http =
        SdkHttpRequest.builder()
            .uri(target.endpoint())
            .method(request.method())
            .encodedPath(request.path());
    request.query().forEach(http::putRawQueryParameter);
    request.headers().forEach(http::putHeader);
    ContentStreamProvider body = ContentStreamProvider.fromUtf8String(request.body());
    boolean empty = request.body().isEmpty();
    if (!empty) {
      http.putHeader("Content-Length", Integer.toString(request.body().getBytes(UTF_8).length));
    }
    SignedRequest signed =
        signer.sign(
            s -> {
              s.identity(credentials)
                  .request(http.build())
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, api.signing())
                  .putProperty(AwsV4HttpSigner.REGION_NAME, target.region());
              if (!empty) {
                s.payload(body);
              }
            });
    HttpExecuteRequest.Builder ready = HttpExecuteRequest.builder().request(signed.request());
    signed.payload().ifPresent(ready::contentStreamProvider);
    return ready.build();
  }

  private static String read(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return "";
    }
    try (InputStream in = response.responseBody().orElseThrow()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
