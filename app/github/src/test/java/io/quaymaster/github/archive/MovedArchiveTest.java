package io.quaymaster.github.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.job.processor.RepositoryArchive;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a GitHub leads to that asks for archives, and who gets our token there. */
class MovedArchiveTest {
  private static final String TARBALL = "/tarball/" + Edge.COMMIT;
  private static final String OLD = "GET /api/v3/repos/acme/billing" + TARBALL;
  private static final String BY_ID = "GET /api/v3/repositories/42" + TARBALL;
  private static final String FILES = "GET /codeload/acme/invoices";

  private final StubGitHub stub = new StubGitHub();
  private final StubGitHub elsewhere = new StubGitHub();
  private final Edge edge = Edge.to(stub);

  @AfterEach
  void stop() {
    edge.close();
    stub.close();
    elsewhere.close();
  }

  private String open() throws IOException {
    try (InputStream in = edge.bean(RepositoryArchive.class).open(Edge.BILLING, Edge.COMMIT)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static StubGitHub.Reply to(int status, String address) {
    return StubGitHub.json(status, "{\"message\":\"Moved Permanently\"}").with("Location", address);
  }

  private String byId() {
    return stub.url() + "/api/v3/repositories/42" + TARBALL;
  }

  @Test
  void archiveOfARepositoryThatHasMovedIsAskedForWhereItIsNow() throws IOException {
    stub.on(BY_ID, to(302, elsewhere.url() + "/codeload/acme/invoices?token=abc"));
    elsewhere.on(FILES, StubGitHub.json(200, "the files"));

    for (int status : List.of(301, 307, 308)) {
      stub.on(OLD, to(status, byId()));
      assertEquals("the files", open());
    }

    assertTrue(stub.asked(BY_ID).getFirst().headers().containsKey("authorization"));
    assertFalse(elsewhere.asked(FILES).getFirst().headers().containsKey("authorization"));
  }

  @Test
  void nobodyButTheApiIsAskedWithOurToken() {
    String path = "/api/v3/repositories/42/tarball/x";
    for (String address :
        List.of(
            "https://evil.example" + path,
            elsewhere.url() + path,
            stub.url() + "/repositories/42/tarball/x",
            stub.url() + "/api/v3/../../repositories/42",
            stub.url() + "/api/v3/repositories/42?a=b",
            stub.url() + "/api/v3/",
            path,
            "not an address")) {
      stub.on(OLD, to(301, address));
      assertEquals(Reason.NOT_FOUND, assertThrows(Refused.class, this::open, address).reason());
    }

    assertEquals(List.of(), elsewhere.lines());
    assertEquals(
        Set.of("POST /api/v3/app/installations/11/access_tokens", OLD), Set.copyOf(stub.lines()));
  }

  @Test
  void addressesThatLeadInACircleAreFollowedAFewTimesOnly() {
    stub.on(OLD, to(301, byId()));
    stub.on(BY_ID, to(301, byId()));

    Refused refused = assertThrows(Refused.class, this::open);

    assertTrue(refused.text().contains("301 instead of the address"), refused.text());
    assertEquals(5, stub.asked(BY_ID).size());
  }

  @Test
  void answerWithoutAnAddressIsRefused() {
    stub.on(OLD, StubGitHub.json(302, "{}"));

    assertTrue(assertThrows(Refused.class, this::open).text().contains("302 without an address"));
  }

  @Test
  void repositoryThatIsGoneWhereItHasMovedToIsRefused() {
    stub.on(OLD, to(301, byId()));

    assertEquals(Reason.NOT_FOUND, assertThrows(Refused.class, this::open).reason());
  }
}
