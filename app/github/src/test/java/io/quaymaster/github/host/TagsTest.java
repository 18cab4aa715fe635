package io.quaymaster.github.host;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.COMMIT;
import static io.quaymaster.github.StubGitHub.DROPPED;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.TagName;
import io.quaymaster.publish.TagHost;
import io.quaymaster.publish.TagHost.RefOutcome;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TagsTest {
  private static final String GIT = "/api/v3/repos/acme/billing/git/";
  private static final TagName TAG = new TagName("site/v1.0.0");
  private static final CommitSha OBJECT = new CommitSha("2".repeat(40));

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final TagHost tags = edge.bean(TagHost.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void tagObjectIsMadeOnExactlyTheCommit() {
    github.on("POST " + GIT + "tags", json(201, object("tag", "2", "commit", "1")));

    assertEquals(OBJECT, tags.createTagObject(BILLING, TAG, COMMIT, "Release \"1.0.0\""));

    assertEquals(
        "{\"tag\":\"site/v1.0.0\",\"message\":\"Release \\\"1.0.0\\\"\",\"object\":\""
            + COMMIT
            + "\",\"type\":\"commit\"}",
        github.asked("POST " + GIT + "tags").getFirst().body());
  }

  @Test
  void tagObjectOfADroppedConnectionIsNotMadeTwice() {
    github.on("POST " + GIT + "tags", DROPPED);

    assertThrows(
        HostException.Unavailable.class,
        () -> tags.createTagObject(BILLING, TAG, COMMIT, "Release 1.0.0"));
    assertEquals(1, github.asked("POST " + GIT + "tags").size());
  }

  @Test
  void refIsTakenWhenGitHubSaysItExists() {
    github.on("POST " + GIT + "refs", json(422, "{\"message\":\"Reference already exists\"}"));

    assertEquals(new RefOutcome.Taken(), tags.createRef(BILLING, TAG, OBJECT));
  }

  @Test
  void refIsTriedOnceMoreWhenTheObjectIsNotKnownYet() {
    github.on(
        "POST " + GIT + "refs",
        json(404, "{\"message\":\"Not Found\"}"),
        json(201, ref("tag", "2")));

    assertEquals(new RefOutcome.Created(), tags.createRef(BILLING, TAG, OBJECT));
    assertEquals(
        "{\"ref\":\"refs/tags/site/v1.0.0\",\"sha\":\"" + OBJECT + "\"}",
        github.asked("POST " + GIT + "refs").getLast().body());
  }

  @Test
  void tagIsFollowedThroughTagObjectsToItsCommit() {
    github.on("GET " + GIT + "ref/tags/site/v1.0.0", json(200, ref("tag", "2")));
    github.on("GET " + GIT + "tags/" + "2".repeat(40), json(200, object("tag", "2", "tag", "3")));
    github.on(
        "GET " + GIT + "tags/" + "3".repeat(40), json(200, object("tag", "3", "commit", "1")));

    assertEquals(Optional.of(COMMIT), tags.find(BILLING, TAG));
  }

  @Test
  void lightweightTagLeadsToItsCommit() {
    github.on("GET " + GIT + "ref/tags/site/v1.0.0", json(200, ref("commit", "1")));

    assertEquals(Optional.of(COMMIT), tags.find(BILLING, TAG));
  }

  @Test
  void tagOfATreeOrNoTagLeadsToNoCommit() {
    assertEquals(Optional.empty(), tags.find(BILLING, TAG));

    github.on("GET " + GIT + "ref/tags/site/v1.0.0", json(200, ref("tree", "1")));
    assertEquals(Optional.empty(), tags.find(BILLING, TAG));
  }

  private static String ref(String type, String digit) {
    return "{\"ref\":\"refs/tags/site/v1.0.0\",\"object\":{\"type\":\""
        + type
        + "\",\"sha\":\""
        + digit.repeat(40)
        + "\"}}";
  }

  private static String object(String tag, String digit, String type, String target) {
    return "{\"tag\":\""
        + tag
        + "\",\"sha\":\""
        + digit.repeat(40)
        + "\",\"object\":{\"type\":\""
        + type
        + "\",\"sha\":\""
        + target.repeat(40)
        + "\"}}";
  }
}
