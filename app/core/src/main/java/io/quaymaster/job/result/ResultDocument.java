package io.quaymaster.job.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.quaymaster.app.Redaction;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;

/** The document {@code result.json}. */
public final class ResultDocument {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ResultDocument() {}

  /** The document, in UTF-8. */
  public static byte[] of(JobResult result) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      work(out, result.work());
      outcome(out, result.outcome());
      out.writeStringField("startedAt", result.startedAt().toString());
      out.writeStringField("endedAt", result.endedAt().toString());
      out.writeNumberField(
          "seconds", Duration.between(result.startedAt(), result.endedAt()).toSeconds());
      out.writeNumberField("outputBytes", result.printed());
      out.writeNumberField("outputBytesCut", result.cut());
      out.writeArrayFieldStart("notes");
      for (String note : result.notes()) {
        out.writeString(note);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void work(JsonGenerator out, Work work) throws IOException {
    out.writeStringField("repository", work.repository().ref().toString());
    out.writeNumberField("issue", work.issue().number().value());
    out.writeStringField("job", work.job().value());
    out.writeStringField("processor", work.config().processor().name().toLowerCase(Locale.ROOT));
    out.writeStringField("commit", work.commit().value());
    out.writeStringField("account", work.lease().account().value());
    out.writeStringField("lease", work.lease().id().value());
  }

  private static void outcome(JsonGenerator out, ProcessorOutcome outcome) throws IOException {
    switch (outcome) {
      case ProcessorOutcome.Passed() -> out.writeStringField("outcome", "passed");
      case ProcessorOutcome.Failed(var reason, var exitCode) -> {
        reason(out, "failed", reason);
        if (exitCode.isPresent()) {
          out.writeNumberField("exitCode", exitCode.getAsInt());
        }
      }
      case ProcessorOutcome.TimedOut(var limit) ->
          reason(out, "timed-out", "longer than " + limit.toSeconds() + " s");
      case ProcessorOutcome.Exceeded(var limit) -> reason(out, "exceeded", "more than " + limit);
      case ProcessorOutcome.Stopped(var why) ->
          reason(out, "stopped", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      case ProcessorOutcome.Refused(var reason) -> reason(out, "refused", reason);
    }
  }

  private static void reason(JsonGenerator out, String outcome, String reason) throws IOException {
    out.writeStringField("outcome", outcome);
    out.writeStringField("reason", Redaction.of(reason));
  }
}
