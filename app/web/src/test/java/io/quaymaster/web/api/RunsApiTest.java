package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsApiTest {
  private static final Instant AT = Instant.parse("2022-01-01T00:00:00Z");

  @Test
  void runWithSlashesAndPlusInItsSubjectIsFoundByItsAddress() throws Exception {
    String subject = "7/4f2c/rc.1+b@x/again-1";
    WebStack.run(
        subject,
        AT,
        new RunState.Failed("A rule forbids it.", "Change the rule."),
        new StepRecord("plan", 1, true, Map.of("tag", "v1.5.0")),
        new StepRecord("tag", 2, false, Map.of()));

    for (String address : new String[] {subject, subject.replace("+", "%2B").replace("@", "%40")}) {
      HttpResponse<String> answer = WebStack.get("/api/runs/release/" + address);

      assertEquals(200, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("\"key\":\"release/" + subject + "\""), answer.body());
      assertTrue(answer.body().contains("\"state\":\"failed\""), answer.body());
      assertTrue(answer.body().contains("\"remedy\":\"Change the rule.\""), answer.body());
      assertTrue(
          answer.body().contains("{\"name\":\"tag\",\"attempts\":2,\"done\":false,\"output\":{}}"),
          answer.body());
    }
  }

  @Test
  void listCanBeOfOneKind() throws Exception {
    WebStack.run("7/kind/stable", AT.plusSeconds(9), new RunState.Finished("done"));
    String before = "&before=" + AT.plusSeconds(10);

    assertTrue(
        WebStack.get("/api/runs?kind=release" + before).body().contains("release/7/kind/stable"));
    assertEquals("{\"runs\":[]}", WebStack.get("/api/runs?kind=sprint" + before).body());
  }

  @Test
  void unknownRunIsNotFoundAndJunkIsInvalid() throws Exception {
    assertEquals(404, WebStack.get("/api/runs/release/none").statusCode());
    assertEquals(400, WebStack.get("/api/runs/RELEASE/x").statusCode());
    assertEquals(404, WebStack.post("/api/runs/release/none/resume", "").statusCode());
  }

  @Test
  void resumedRunIsExecutedAndAudited() throws Exception {
    WebStack.run("7/resume/stable", AT, new RunState.Failed("why", "what"));

    HttpResponse<String> answer = WebStack.post("/api/runs/release/7/resume/stable/resume", "");

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"status\":\"finished\""), answer.body());
    assertTrue(WebStack.audit().contains("local run.resume release/7/resume/stable"));
  }

  @Test
  void runOfARoadmapItemOrARuleIsRefusedWithWhatToDoInstead() throws Exception {
    WebStack.run(RunKey.parse("roadmap/4f2c/0"), AT, new RunState.Failed("why", "what"));
    WebStack.run(RunKey.parse("triage/7/77/4f2c"), AT, new RunState.Failed("why", "what"));

    HttpResponse<String> item = WebStack.post("/api/runs/roadmap/4f2c/0/resume", "");
    HttpResponse<String> rule = WebStack.post("/api/runs/triage/7/77/4f2c/resume", "");

    assertEquals(409, item.statusCode());
    assertTrue(item.body().contains("upload the file to Input/ again"), item.body());
    assertEquals(409, rule.statusCode());
    assertTrue(rule.body().contains("take the label off and put it on again"), rule.body());
    assertFalse(
        WebStack.get("/runs/triage/7/77/4f2c").body().contains("Resume this run"),
        "a button that can't work");
  }
}
