package io.quaymaster.aws.member;

import io.micronaut.serde.ObjectMapper;
import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationAnswers;
import io.quaymaster.aws.wire.Pause;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Puts answers to CloudFormation's presigned URLs, and to no other address: who can invoke the
 * function must not be able to make it call the inside of its network. The signature covers an
 * empty content type. Source: CloudFormation User Guide, "Custom resource response objects".
 */
@Singleton
public final class CustomResourceAnswers implements RegistrationAnswers {
  private static final Pattern CLOUDFORMATION =
      Pattern.compile(
          "https://cloudformation-custom-resource-response-[a-z0-9-]+\\.s3[a-z0-9.-]*"
              + "\\.amazonaws\\.com(\\.cn)?(:443)?/.*");
  private static final Duration ATTEMPT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 4;
  private static final int OK_BELOW = 300;
  private static final int SERVER_ERRORS = 500;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Pause pause;
  private final Predicate<URI> allowed;

  @Inject
  public CustomResourceAnswers(Pause pause) {
    this(pause, CustomResourceAnswers::isCloudFormations);
  }

  CustomResourceAnswers(Pause pause, Predicate<URI> allowed) {
    this.pause = pause;
    this.allowed = allowed;
  }

  static boolean isCloudFormations(URI url) {
    return url.getRawUserInfo() == null && CLOUDFORMATION.matcher(url.toString()).matches();
  }

  @Override
  public void put(URI to, RegistrationAnswer answer) {
    if (!allowed.test(to)) {
      throw new IllegalArgumentException(
          "not a response URL of CloudFormation: host " + to.getHost());
    }
    String why = "";
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        HttpResponse<String> response = send(to, body(answer));
        if (response.statusCode() < OK_BELOW) {
          return;
        }
        why = response.statusCode() + ": " + response.body();
        if (response.statusCode() < SERVER_ERRORS) {
          break;
        }
      } catch (IOException e) {
        why = String.valueOf(e);
      }
      if (attempt < TRIES) {
        pause.of(PAUSE.multipliedBy(1L << attempt));
      }
    }
    throw new IllegalStateException(
        "CloudFormation did not take the answer for " + answer.stack() + ": " + why);
  }

  private HttpResponse<String> send(URI to, String body) throws IOException {
    try {
      return http.send(
          HttpRequest.newBuilder(to).timeout(ATTEMPT).PUT(BodyPublishers.ofString(body)).build(),
          BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while answering CloudFormation", e);
    }
  }

  private static String body(RegistrationAnswer answer) throws IOException {
    return ObjectMapper.getDefault()
        .writeValueAsString(
            Map.of(
                "Status", answer.success() ? "SUCCESS" : "FAILED",
                "Reason", answer.reason(),
                "PhysicalResourceId", answer.physicalId(),
                "StackId", answer.stack().value(),
                "RequestId", answer.requestId(),
                "LogicalResourceId", answer.logicalId()));
  }
}
