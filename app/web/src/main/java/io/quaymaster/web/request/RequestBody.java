package io.quaymaster.web.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.BufferLengthExceededException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import java.util.concurrent.ExecutionException;

/** The body of a request, as the bytes that were sent. */
public final class RequestBody {
  private RequestBody() {}

  /**
   * Waits for the whole body; to be called on a thread that may block.
   *
   * @param max at most so many bytes
   * @throws Rejection 413 when there are more, before they are read if the request says so; 400
   *     when the connection ends before the body does
   */
  public static byte[] read(HttpRequest<?> request, int max) {
    if (!(request instanceof ServerHttpRequest<?> received)) {
      throw new IllegalStateException("not a request that a server received: " + request);
    }
    if (received.byteBody().expectedLength().orElse(0) > max) {
      throw tooLarge(max);
    }
    try (CloseableAvailableByteBody body = received.byteBody().buffer().get()) {
      if (body.length() > max) {
        throw tooLarge(max);
      }
      return body.toByteArray();
    } catch (ExecutionException e) {
      boolean tooLong =
          e.getCause() instanceof ContentLengthExceededException
              || e.getCause() instanceof BufferLengthExceededException;
      throw tooLong ? tooLarge(max) : broken();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken();
    }
  }

  private static Rejection tooLarge(int max) {
    return new Rejection(
        Problem.of(
            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the body may have at most " + max + " bytes"));
  }

  private static Rejection broken() {
    return new Rejection(Problem.of(HttpStatus.BAD_REQUEST, "the body did not arrive whole"));
  }
}
