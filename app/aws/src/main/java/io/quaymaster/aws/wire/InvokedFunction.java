package io.quaymaster.aws.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * A Lambda function that is called and waited for. What a caller does twice must be safe to do
 * twice: a call whose answer is lost, or whose function failed on the way, is made again. Source:
 * Lambda API Reference, "Invoke".
 */
public final class InvokedFunction {
  /** Most attempts at one call, the first included, as the SDK's own client has. */
  public static final int ATTEMPTS = 3;

  private static final String FUNCTION_ERROR = "X-Amz-Function-Error";
  private static final int OK = 200;
  private static final int EXCERPT = 200;

  /** Name, version and alias, ARN and the parts of one, as Lambda's service model has it. */
  private static final Pattern FORM =
      Pattern.compile(
          "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d:)?(\\d{12}:)?(function:)?"
              + "([a-zA-Z0-9-_.]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?");

  private static final int LONGEST_NAME = 170;

  /**
   * Codes, beyond those of every service, of a function that is being made, changed, or brought
   * back from its snapshot.
   */
  private static final Set<String> PASSING =
      Set.of(
          "ResourceConflictException", "SnapStartNotReadyException", "SnapStartTimeoutException");

  private final AwsSession session;
  private final String name;
  private final RetryStrategy retries =
      DefaultRetryStrategy.standardStrategyBuilder()
          .maxAttempts(ATTEMPTS)
          .retryOnException(e -> e instanceof AwsRefused refused && passing(refused))
          .treatAsThrottling(e -> e instanceof AwsRefused refused && refused.throttled())
          .build();

  /**
   * @param name name or ARN of the function, with or without a version or an alias
   * @throws IllegalArgumentException when it is neither
   */
  public InvokedFunction(AwsSession session, String name) {
    if (name.length() > LONGEST_NAME || !FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "not the name or the ARN of a Lambda function: '" + name + "'");
    }
    this.session = session;
    this.name = name;
  }

  /**
   * Calls it.
   *
   * @param payload JSON
   * @return the function's answer
   * @throws AwsRefused when Lambda refused or did not answer, or the function failed: the {@link
   *     AwsRefused#code} is then the type of its error and the status 200
   */
  public String invoke(String payload) {
    String what = AwsApi.LAMBDA.signing() + ":Invoke of " + name;
    Wire.Request request =
        new Wire.Request(
            what,
            SdkHttpMethod.POST,
            "/2015-03-31/functions/" + URLEncoder.encode(name, UTF_8) + "/invocations",
            Map.of(),
            Map.of("Content-Type", "application/json", "X-Amz-Invocation-Type", "RequestResponse"),
            payload);
    return session.send(
        AwsApi.LAMBDA,
        request,
        retries,
        reply -> {
          if (reply.headers().firstMatchingHeader(FUNCTION_ERROR).isPresent()) {
            throw failed(what, reply.body());
          }
          return reply.body();
        });
  }

  /** Lambda itself has done its part when the function fails, and answers 200. */
  private static AwsRefused failed(String what, String body) {
    String call = what + ", which ran and failed";
    try {
      Tree error = TreeReader.json(body);
      return new AwsRefused(
          call,
          OK,
          error.find("errorType").orElse("error of the function"),
          error.find("errorMessage").orElse(""));
    } catch (IOException _) {
      String excerpt = body.substring(0, Math.min(EXCERPT, body.length()));
      return new AwsRefused(call, OK, "error of the function", excerpt);
    }
  }

  /**
   * A function that failed may have met an outage, or may have been stopped for its time or its
   * memory; what says that it was a defect is not told apart, and costs two more attempts.
   */
  private static boolean passing(AwsRefused refused) {
    return refused.passing() || PASSING.contains(refused.code()) || refused.status() == OK;
  }
}
