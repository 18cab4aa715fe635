package io.quaymaster.aws.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.serde.ObjectMapper;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.testkit.contract.account.PoolScene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The account function behind Lambda's Invoke on loopback. A function that throws answers as
 * Lambda's Java runtime client does, and one that says too much as Lambda does.
 */
final class HostedFunction implements AutoCloseable {
  static final String INVOKE = "lambda:Invoke";
  static final String NAME =
      "arn:aws:lambda:eu-central-1:123456789012:function:quaymaster-accounts:live";

  /** Most bytes of an answer: 6 MB (Lambda quotas). */
  private static final int MOST_BYTES = 6 * 1024 * 1024;

  final Cloud cloud = new Cloud();
  final AccountFunction caller = new AccountFunction(cloud.own, NAME);
  private final UnaryOperator<byte[]> code;

  HostedFunction(UnaryOperator<byte[]> code) {
    this.code = code;
    cloud.server.on(INVOKE, this::invoke);
  }

  /** With a pool in this process behind it. */
  static HostedFunction of(PoolScene pool) {
    return new HostedFunction(
        new AccountFunctionRequests(
                pool.leases(), pool.accounts(), pool.cleanings(), pool.reaping())
            ::answer);
  }

  /** The next calls are refused by Lambda itself. */
  HostedFunction refuse(Refusal... refusals) {
    cloud.server.refuse(INVOKE, refusals);
    return this;
  }

  /** How often it was called, refused calls included. */
  int invocations() {
    return cloud.server.calls(INVOKE).size();
  }

  private Map<String, Object> invoke(Call call) {
    assertEquals(NAME, call.text("FunctionName"));
    assertEquals("RequestResponse", call.text("InvocationType"));
    try {
      byte[] answer = code.apply(call.text("Payload").getBytes(UTF_8));
      return answer.length <= MOST_BYTES
          ? Map.of("StatusCode", 200, "ExecutedVersion", "7", "Payload", new String(answer, UTF_8))
          : failed("Function.ResponseSizeTooLarge", "Response payload size exceeded");
    } catch (RuntimeException e) {
      return failed(e.getClass().getName(), String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Object> failed(String type, String message) {
    Map<String, Object> error =
        Map.of(
            "errorMessage", message, "errorType", type, "stackTrace", List.of("a.b.C.d(C.java)"));
    try {
      return Map.of(
          "StatusCode",
          200,
          "FunctionError",
          "Unhandled",
          "Payload",
          ObjectMapper.getDefault().writeValueAsString(error));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails when a call was not one that Lambda understands. */
  @Override
  public void close() {
    cloud.close();
  }
}
