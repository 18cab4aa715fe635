package io.quaymaster.aws.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Lease;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.wire.InvokedFunction;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.contract.account.AccountSamples;
import io.quaymaster.testkit.contract.account.PoolScene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFunctionTest {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final FailingStore store = new FailingStore(new MemoryAccountStore(index));
  private final PoolScene pool = PoolScene.over(store, index);
  private final HostedFunction function = HostedFunction.of(pool);
  private final Leases leases = new FunctionLeases(function.caller);

  @AfterEach
  void requestsKeptToTheModel() {
    function.close();
  }

  private AcquireOutcome acquire() {
    return leases.acquire(pool.name(), AccountSamples.WORKER, Duration.ofHours(3));
  }

  private Lease lease() {
    return assertInstanceOf(AcquireOutcome.Leased.class, acquire()).lease();
  }

  private String failure() {
    return String.valueOf(assertThrows(AccountFunctionFailed.class, this::acquire).getMessage());
  }

  private void answerWith(Map<String, Object> answer) {
    function.cloud.server.on(HostedFunction.INVOKE, _ -> answer);
  }

  @Test
  void storeThatIsDownIsAnExceptionAfterThreeAttemptsAndNeverNoneFree() {
    store.failNext(100);

    String failure = failure();

    assertEquals(
        "the account function could not acquire: lambda:Invoke of "
            + HostedFunction.NAME
            + ", which ran and failed: io.quaymaster.aws.AwsCallFailed (200):"
            + " could not list table quaymaster-accounts: the store is away",
        failure);
    assertEquals(InvokedFunction.ATTEMPTS, function.invocations());
    assertEquals(InvokedFunction.ATTEMPTS - 1, function.cloud.pauses().size());
  }

  @Test
  void storeThatIsDownForAMomentIsAskedAgain() {
    AccountId id = pool.free();
    store.failNext(1);

    assertEquals(id, lease().account());
    assertEquals(2, function.invocations());
  }

  @ParameterizedTest
  @CsvSource({
    "429, TooManyRequestsException",
    "409, ResourceConflictException",
    "409, SnapStartNotReadyException",
    "408, SnapStartTimeoutException",
    "500, ServiceException",
    "502, EC2ThrottledException",
    "502, ResourceNotReadyException",
    "503, ''"
  })
  void whatPassesByItselfIsTriedAgainAfterAPause(int status, String code) {
    AccountId id = pool.free();
    Refusal passing = new Refusal(status, code, "not now");
    function.refuse(passing, passing);

    assertEquals(id, lease().account());

    assertEquals(3, function.invocations());
    assertEquals(2, function.cloud.pauses().size());
  }

  @Test
  void functionThatIsThrottledThroughoutIsAnExceptionAfterThreeAttempts() {
    Refusal throttled =
        new Refusal(429, "TooManyRequestsException", "ConcurrentInvocationLimitExceeded");
    function.refuse(throttled, throttled, throttled);

    String failure = failure();

    assertTrue(failure.contains("TooManyRequestsException (429)"), failure);
    assertEquals(InvokedFunction.ATTEMPTS, function.invocations());
  }

  @ParameterizedTest
  @CsvSource({
    "403, AccessDeniedException",
    "404, ResourceNotFoundException",
    "400, InvalidRequestContentException",
    "413, RequestTooLargeException",
    "400, SnapStartException",
    "400, RecursiveInvocationException"
  })
  void whatDoesNotPassIsSaidAtOnce(int status, String code) {
    pool.free();
    function.refuse(new Refusal(status, code, "not that way"));

    String failure = failure();

    assertEquals(
        "the account function could not acquire: lambda:Invoke of %s: %s (%d): not that way"
            .formatted(HostedFunction.NAME, code, status),
        failure);
    assertEquals(1, function.invocations());
  }

  @Test
  void releaseWhoseAnswerIsLostIsRepeatedAndHearsTheSame() {
    AccountId id = pool.free();
    Lease lease = lease();
    function.cloud.server.lose(HostedFunction.INVOKE, 1);

    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));

    assertEquals(AccountState.DIRTY, pool.account(id).state());
    assertEquals(3, function.invocations());
  }

  @Test
  void acquireWhoseAnswerIsLostTakesASecondAccountAndLeavesTheFirstToTheReaper() {
    List<AccountId> ids = List.of(pool.free(), pool.free());
    function.cloud.server.lose(HostedFunction.INVOKE, 1);

    Lease lease = lease();

    assertEquals(new RenewOutcome.Renewed(), leases.renew(lease));
    for (AccountId id : ids) {
      assertEquals(AccountState.LEASED, pool.account(id).state());
    }
  }

  @Test
  void functionThatNeverAnswersIsAnExceptionAfterThreeAttempts() {
    function.cloud.server.lose(HostedFunction.INVOKE, 100);

    String failure = failure();

    assertTrue(failure.contains("lambda:Invoke of " + HostedFunction.NAME + " got no answer"));
    assertEquals(InvokedFunction.ATTEMPTS, function.invocations());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"errorMessage\":\"Task timed out after 15.00 seconds\"}"
            + "|error of the function (200): Task timed out after 15.00 seconds",
        "{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"signal: killed\"}"
            + "|Runtime.ExitError (200): signal: killed",
        "<html>|error of the function (200): <html>",
        "''|error of the function (200): "
      })
  void functionThatLambdaStopsIsAnExceptionThatSaysSo(String body, String said) {
    answerWith(Map.of("StatusCode", 200, "FunctionError", "Unhandled", "Payload", body));

    String failure = failure();

    assertTrue(failure.contains(", which ran and failed: " + said), failure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|the answer is not JSON",
        "<html>|the answer is not JSON",
        "null|answer: an object expected",
        "{\"version\":2,\"answer\":{}}|the answer is of version 2, not 1",
        "{\"answer\":{}}|answer.version is missing",
        "{\"version\":1}|answer.answer is missing",
        "{\"version\":1,\"answer\":{\"is\":\"borrowed\"}}|answer.answer.is: 'borrowed' is not"
            + " known",
        "{\"version\":1,\"refused\":{\"kind\":\"MOOD\",\"text\":\"x\"}}|answer.refused.kind: ",
        "{\"version\":1,\"answer\":{\"is\":\"none-free\",\"nextExpected\":\"soon\"}}"
            + "|answer.answer.nextExpected: ",
      })
  void answerOfAnotherReleaseIsAnExceptionAndNeverAnOutcome(String body, String said) {
    answerWith(Map.of("StatusCode", 200, "Payload", body));

    String failure = failure();

    assertTrue(failure.startsWith("the account function could not acquire: " + said), failure);
    assertEquals(1, function.invocations());
  }

  @Test
  void answerThatSaysMoreThanTheCallerKnowsIsUnderstood() {
    pool.free();
    Lease leased = lease();
    answerWith(
        Map.of(
            "StatusCode",
            200,
            "Payload",
            "{\"version\":1,\"answer\":{\"is\":\"renewed\",\"load\":3},\"region\":\"eu-west-1\"}"));

    assertEquals(new RenewOutcome.Renewed(), leases.renew(leased));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accounts",
        "accounts:live",
        "accounts:$LATEST",
        "123456789012:function:accounts",
        "arn:aws:lambda:eu-central-1:123456789012:function:accounts",
        "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:accounts:7"
      })
  void everyFormOfTheNameReachesTheFunction(String name) {
    function.cloud.server.on(
        HostedFunction.INVOKE,
        call -> Map.of("StatusCode", 200, "Payload", call.text("FunctionName")));

    assertEquals(name, new InvokedFunction(function.cloud.own, name).invoke("{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "accounts?x=1", "../accounts", "arn:aws:sqs:eu:1:a:b"})
  void whatIsNoNameOfAFunctionIsRefusedBySetting(String name) {
    String message =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new AccountFunction(function.cloud.own, name))
                .getMessage());

    assertEquals(
        "quaymaster.accounts.function: not the name or the ARN of a Lambda function: '"
            + name
            + "'",
        message);
  }
}
