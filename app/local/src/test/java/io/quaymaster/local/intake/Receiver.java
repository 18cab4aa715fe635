package io.quaymaster.local.intake;

import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The receiver of a running stack, and what its ledger says. */
final class Receiver implements AutoCloseable {
  private final URI url;
  private final DeliveryLedger ledger;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Receiver(LocalStack stack) {
    this.url = stack.url().resolve("/github/webhooks");
    this.ledger = stack.server().getApplicationContext().getBean(DeliveryLedger.class);
  }

  URI url() {
    return url;
  }

  HttpResponse<String> post(Hook hook) {
    return post(hook.headers(), hook.body());
  }

  HttpResponse<String> post(Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Optional<DeliveryRecord> find(String guid) {
    return ledger.find(new DeliveryId(guid));
  }

  boolean isDone(String guid) {
    return find(guid).filter(one -> one.state() instanceof DeliveryState.Done).isPresent();
  }

  void awaitDone(String guid) {
    awaitDone(List.of(guid));
  }

  void awaitDone(List<String> guids) {
    Eventually.holds(
        () -> guids.stream().allMatch(this::isDone),
        () ->
            "not done: "
                + guids.stream()
                    .filter(guid -> !isDone(guid))
                    .map(guid -> find(guid).map(Object::toString).orElse(guid + " is unknown"))
                    .toList());
  }

  @Override
  public void close() {
    http.close();
  }
}
