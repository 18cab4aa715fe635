package io.quaymaster.job.processor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The JSON that a command reads the issue from. Its names are those of GitHub's REST API ("Get an
 * issue"), so that scripts written for GitHub's event files read it too. Comments are not in it:
 * anybody writes them, at any time.
 */
public final class IssueDocument {
  private static final JsonFactory FACTORY = new JsonFactory();

  private IssueDocument() {}

  /** The document, in UTF-8. */
  public static byte[] of(Work work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      out.useDefaultPrettyPrinter();
      out.writeStartObject();
      issue(out, work.issue());
      out.writeObjectFieldStart("repository");
      out.writeStringField("full_name", work.repository().ref().toString());
      out.writeNumberField("id", work.repository().id().value());
      out.writeEndObject();
      out.writeStringField("commit", work.commit().value());
      out.writeStringField("job", work.job().value());
      out.writeEndObject();
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void issue(JsonGenerator out, JobIssue issue) throws IOException {
    out.writeNumberField("number", issue.number().value());
    out.writeStringField("title", issue.title());
    out.writeStringField("body", issue.body());
    out.writeStringField("state", issue.state());
    out.writeStringField("html_url", issue.url().toString());
    out.writeStringField("created_at", issue.createdAt().toString());
    out.writeObjectFieldStart("user");
    out.writeStringField("login", issue.author());
    out.writeEndObject();
    out.writeArrayFieldStart("labels");
    for (String label : issue.labels()) {
      out.writeStartObject();
      out.writeStringField("name", label);
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
