package io.quaymaster.web.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.app.intake.Intake;
import io.quaymaster.app.intake.WebhookRequest;
import io.quaymaster.web.request.RequestBody;

/**
 * Where GitHub delivers webhooks. The body reaches the intake as the bytes that were sent, because
 * the signature is over them.
 */
@Controller
final class WebhookEndpoint {
  static final String PATH = "/github/webhooks";

  private final Intake intake;

  WebhookEndpoint(Intake intake) {
    this.intake = intake;
  }

  @Post(uri = PATH, consumes = MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> receive(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    return IntakeAnswer.to(
        intake.receive(
            new WebhookRequest(
                headers.get(HttpHeaders.CONTENT_TYPE),
                headers.get("X-GitHub-Delivery"),
                headers.get("X-GitHub-Event"),
                headers.get("X-Hub-Signature-256"),
                RequestBody.read(request, WebhookRequest.MAX_BODY_BYTES))));
  }
}
