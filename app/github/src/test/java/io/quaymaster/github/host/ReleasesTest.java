package io.quaymaster.github.host;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.StubGitHub.DROPPED;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.TagName;
import io.quaymaster.notify.FinishedRuns;
import io.quaymaster.publish.ReleasePages;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.publish.ReleasePages.ReleasePage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleasesTest {
  private static final String RELEASES = "/api/v3/repos/acme/billing/releases";
  private static final TagName TAG = new TagName("v1.0.0");
  private static final String MADE =
      "{\"id\":3,\"html_url\":\"http://h/r\",\"tag_name\":\"v1.0.0\",\"draft\":%s}";

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final ReleasePages releases = edge.bean(ReleasePages.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void releaseWithItsOwnNotesIsOneCall() {
    github.on("POST " + RELEASES, json(201, MADE.formatted("false")));

    assertEquals(
        new ReleasePage(3, "http://h/r", false),
        releases.create(BILLING, release(Optional.of("notes"), Optional.of("v0.9.0"), true)));

    assertEquals(
        "{\"tag_name\":\"v1.0.0\",\"name\":\"1.0.0\",\"body\":\"notes\",\"draft\":false,"
            + "\"prerelease\":false,\"generate_release_notes\":false,\"make_latest\":\"true\"}",
        github.asked("POST " + RELEASES).getFirst().body());
    assertEquals(2, github.lines().size());
  }

  @Test
  void notesAreLeftToGitHubWhenThereAreNone() {
    github.on("POST " + RELEASES, json(404, "{}"), json(201, MADE.formatted("false")));

    releases.create(BILLING, release(Optional.empty(), Optional.empty(), false));

    assertEquals(
        "{\"tag_name\":\"v1.0.0\",\"name\":\"1.0.0\",\"draft\":false,"
            + "\"prerelease\":false,\"generate_release_notes\":true,\"make_latest\":\"false\"}",
        github.asked("POST " + RELEASES).getLast().body());
  }

  @Test
  void notesSinceAGivenTagAreGeneratedFirst() {
    github.on("POST " + RELEASES + "/generate-notes", json(200, "{\"body\":\"since v0.9.0\"}"));
    github.on("POST " + RELEASES, json(201, MADE.formatted("true")));
    NewRelease draft =
        new NewRelease(
            TAG, "1.0.0", Optional.empty(), Optional.of(new TagName("v0.9.0")), true, true, true);

    assertEquals(new ReleasePage(3, "http://h/r", true), releases.create(BILLING, draft));

    assertEquals(
        "{\"tag_name\":\"v1.0.0\",\"previous_tag_name\":\"v0.9.0\"}",
        github.asked("POST " + RELEASES + "/generate-notes").getFirst().body());
    assertEquals(
        "{\"tag_name\":\"v1.0.0\",\"name\":\"1.0.0\",\"body\":\"since v0.9.0\",\"draft\":true,"
            + "\"prerelease\":true,\"generate_release_notes\":false,\"make_latest\":\"false\"}",
        github.asked("POST " + RELEASES).getFirst().body());
  }

  @Test
  void notesOfTheLatestReleaseCostNoCallOfTheirOwn() {
    github.on("POST " + RELEASES, json(201, MADE.formatted("false")));
    NewRelease latest =
        new NewRelease(
            TAG, "1.0.0", Optional.empty(), Optional.of(new TagName("v0.9.0")), false, false, true);

    releases.create(BILLING, latest);

    assertEquals(
        "{\"tag_name\":\"v1.0.0\",\"name\":\"1.0.0\",\"draft\":false,"
            + "\"prerelease\":false,\"generate_release_notes\":true,\"make_latest\":\"true\"}",
        github.asked("POST " + RELEASES).getFirst().body());
  }

  @Test
  void releaseIsNotMadeTwiceOverADroppedConnection() {
    github.on("POST " + RELEASES, DROPPED);
    NewRelease wanted = release(Optional.of("n"), Optional.empty(), true);
    assertThrows(Unavailable.class, () -> releases.create(BILLING, wanted));
    assertEquals(1, github.asked("POST " + RELEASES).size());

    github.on("POST " + RELEASES, StubGitHub.file(422, "already-exists.json"));
    assertEquals(
        Reason.CONFLICT,
        assertThrows(Refused.class, () -> releases.create(BILLING, wanted)).reason());
  }

  @Test
  void publishedReleaseIsFoundByItsTag() {
    github.on("GET " + RELEASES + "/tags/v1.0.0", json(200, MADE.formatted("false")));

    assertEquals(Optional.of(new ReleasePage(3, "http://h/r", false)), releases.find(BILLING, TAG));
  }

  @Test
  void draftIsFoundInTheListOnAnyPage() {
    String other = MADE.replace("v1.0.0", "v0.1.0").formatted("false");
    github.on(
        "GET " + RELEASES,
        json(200, "[" + other + "]").with("Link", "<http://x/?page=2>; rel=\"next\""),
        json(200, "[" + MADE.formatted("true") + "]"));

    assertEquals(Optional.of(new ReleasePage(3, "http://h/r", true)), releases.find(BILLING, TAG));

    github.on("GET " + RELEASES, json(200, "[" + other + "]"));
    assertEquals(Optional.empty(), releases.find(BILLING, TAG));
  }

  @Test
  void draftIsPublishedEvenOverOutages() {
    github.on("PATCH " + RELEASES + "/3", json(502, ""), json(200, MADE.formatted("false")));

    assertEquals(new ReleasePage(3, "http://h/r", false), releases.publish(BILLING, 3));
    assertEquals("{\"draft\":false}", github.asked("PATCH " + RELEASES + "/3").getLast().body());
  }

  @Test
  void finishedRunIsDispatchedWhenConfigured() {
    String route = "POST /api/v3/repos/acme/billing/dispatches";
    github.on(route, json(204, ""));
    FinishedRuns finished = edge.bean(FinishedRuns.class);

    finished.publish(BILLING, NotifyConfig.NONE, "run", Map.of("tag", "v1.0.0"));
    assertEquals(0, github.lines().size());

    finished.publish(
        BILLING,
        new NotifyConfig(Optional.empty(), Optional.of("released")),
        "release 42",
        Map.of("tag", "v1.0.0"));
    assertEquals(
        "{\"event_type\":\"released\",\"client_payload\":"
            + "{\"run\":\"release 42\",\"detail\":{\"tag\":\"v1.0.0\"}}}",
        github.asked(route).getFirst().body());
  }

  private static NewRelease release(
      Optional<String> body, Optional<String> previous, boolean latest) {
    return new NewRelease(TAG, "1.0.0", body, previous.map(TagName::new), false, false, latest);
  }
}
