package io.quaymaster.aws.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationRequest;
import io.quaymaster.account.member.register.StackArn;
import io.quaymaster.aws.model.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomResourceAnswersTest {
  private static final StackArn STACK =
      new StackArn("arn:aws:cloudformation:eu-central-1:111122223333:stack/StackSet-1/2");
  private static final RegistrationAnswer ANSWER =
      new RegistrationAnswer(false, "why \"not\"", "111122223333", STACK, "request-1", "Member");

  private final Endpoint bucket = new Endpoint();
  private final CustomResourceAnswers answers = new CustomResourceAnswers(_ -> {}, _ -> true);

  @AfterEach
  void close() {
    bucket.close();
  }

  private static String file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CustomResourceAnswersTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answerIsPutWithoutAContentType() {
    answers.put(bucket.address().resolve("/answer?X-Amz-Signature=1%2F2"), ANSWER);

    Endpoint.Request request = bucket.requests().getFirst();
    assertEquals("PUT", request.method());
    assertEquals("/answer?X-Amz-Signature=1%2F2", request.path());
    assertEquals(Optional.empty(), request.contentType());
    assertEquals(
        Map.of(
            "Status", "FAILED",
            "Reason", "why \"not\"",
            "PhysicalResourceId", "111122223333",
            "StackId", STACK.value(),
            "RequestId", "request-1",
            "LogicalResourceId", "Member"),
        request.body());
  }

  @Test
  void serverErrorsAreTriedAgainAndRefusalsAreNot() {
    bucket.then(503, "").then(500, "").then(200, "");
    answers.put(bucket.address(), ANSWER);
    assertEquals(3, bucket.requests().size());

    bucket.then(403, "<Code>AccessDenied</Code>");
    assertThrows(IllegalStateException.class, () -> answers.put(bucket.address(), ANSWER));
    assertEquals(4, bucket.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cloudformation-custom-resource-response-eucentral1.s3.eu-central-1.amazonaws.com/x",
        "https://169.254.170.2/v2/credentials",
        "https://cloudformation-custom-resource-response-x.s3.amazonaws.com.example.com/x",
        "https://a@cloudformation-custom-resource-response-x.s3.amazonaws.com/x",
        "https://example.com/https://cloudformation-custom-resource-response-x.s3.amazonaws.com/"
      })
  void otherAddressesAreNotCalled(String url) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CustomResourceAnswers(_ -> {}).put(URI.create(url), ANSWER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cloudformation-custom-resource-response-eucentral1.s3.eu-central-1.amazonaws.com/a?b",
        "https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/arn%3Aaws?c=1"
      })
  void addressesOfCloudFormationAreTaken(String url) {
    assertTrue(CustomResourceAnswers.isCloudFormations(URI.create(url)));
  }

  @Test
  void requestIsReadAsCloudFormationSendsIt() throws IOException {
    RegistrationRequest request = MemberEvents.registration(file("/members/create.json"));

    assertEquals(RegistrationRequest.Type.CREATE, request.type());
    assertEquals(new AccountId("111122223333"), request.stack().account());
    assertEquals(Optional.empty(), request.physicalId());
    assertEquals("sandbox", request.properties().get("Pool"));
    assertFalse(request.toString().contains("Signature"));
  }

  @Test
  void requestWithoutAWayBackIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> MemberEvents.registration("{\"RequestType\":\"Create\"}"));

    assertEquals("the custom resource's event lacks ResponseURL", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> MemberEvents.registration("[]"));
    assertThrows(IllegalArgumentException.class, () -> MemberEvents.account("nonsense"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "joined", "moved", "removed"})
  void eventNamesItsAccount(String event) throws IOException {
    assertEquals(
        Optional.of(new AccountId("111122223333")),
        MemberEvents.account(file("/members/" + event + ".json")));
  }

  @Test
  void eventThatNamesNoAccountMeansAll() throws IOException {
    assertEquals(Optional.empty(), MemberEvents.account(file("/members/accepted.json")));
  }
}
