package io.quaymaster.github;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.COMMIT;
import static io.quaymaster.github.StubGitHub.DROPPED;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.quaymaster.app.HostException;
import io.quaymaster.github.StubGitHub.Reply;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong: no token, key or webhook secret is in what is logged or thrown. */
class SecrecyTest {
  private static final String ROUTE = "POST /api/v3/repos/acme/billing/git/tags";
  private static final String TOKENS = "POST /api/v3/app/installations/11/access_tokens";

  @Test
  void failingCallsShowNoSecretInLogsOrExceptions() {
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    Logger root = context.getLogger("io.quaymaster");
    root.setLevel(Level.TRACE);
    logged.setContext(context);
    logged.start();
    root.addAppender(logged);
    StringBuilder written = new StringBuilder();
    try (StubGitHub github = new StubGitHub();
        Edge edge = Edge.to(github)) {
      TagHost tags = edge.bean(TagHost.class);
      for (Reply reply : replies()) {
        github.on(ROUTE, reply);
        written.append(
            failure(() -> tags.createTagObject(BILLING, new TagName("v1"), COMMIT, "m")));
      }
      edge.clock.advance(java.time.Duration.ofHours(1));
      for (Reply reply : replies()) {
        github.on(TOKENS, reply);
        written.append(
            failure(() -> tags.createTagObject(BILLING, new TagName("v1"), COMMIT, "m")));
      }
      written.append(edge.credentials.load());
    } finally {
      root.detachAppender(logged);
      root.setLevel(null);
    }
    String log =
        List.copyOf(logged.list).stream()
            .map(e -> e.getFormattedMessage() + e.getThrowableProxy())
            .collect(Collectors.joining("\n"));

    assertTrue(log.contains("again in"), "something was logged");
    for (String text : List.of(written.toString(), log)) {
      for (String secret :
          List.of("ghs_", "eyJ", "Bearer", "PRIVATE KEY", "webhook-secret", "hunter2")) {
        assertFalse(text.contains(secret), () -> secret + " in " + text);
      }
    }
  }

  private static List<Reply> replies() {
    String echo = "{\"message\":\"bad token " + Edge.token(1) + "\"}";
    return List.of(
        json(401, echo),
        json(403, echo),
        json(422, echo),
        json(500, echo),
        json(201, "{\"token\":\"hunter2\""),
        json(201, "[]"),
        DROPPED);
  }

  private static String failure(Runnable call) {
    Throwable thrown = assertThrows(RuntimeException.class, call::run);
    StringWriter text = new StringWriter();
    if (thrown instanceof HostException) {
      thrown.printStackTrace(new PrintWriter(text));
    }
    return text + thrown.toString();
  }
}
