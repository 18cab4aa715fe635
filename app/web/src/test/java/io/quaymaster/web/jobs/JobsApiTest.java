package io.quaymaster.web.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunState;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobsApiTest {
  private static HttpResponse<String> command(Job job, String verb) throws Exception {
    return WebStack.post("/api/jobs/" + job.id() + "/" + verb, "");
  }

  private static void assertContains(HttpResponse<String> answer, int status, String... parts) {
    assertEquals(status, answer.statusCode(), answer.body());
    for (String part : parts) {
      assertTrue(answer.body().contains(part), () -> part + " is missing in " + answer.body());
    }
  }

  private static String id(Job job) {
    return "\"id\":\"" + job.id() + "\"";
  }

  @Test
  void openJobsStandBeforeThoseThatEnded() throws Exception {
    Job waiting = Jobs.queued(101, "list");
    Job running = Jobs.running(102, "list");
    Job over = Jobs.ended(103, "list", JobEnd.Kind.TIMED_OUT, "It may take 30 min.");

    String all = WebStack.get("/api/jobs?limit=100").body();
    assertTrue(all.indexOf(id(waiting)) >= 0 && all.indexOf(id(waiting)) < all.indexOf(id(over)));
    assertTrue(all.contains("\"state\":\"running\""), all);
    assertTrue(all.contains("\"worker\":\"worker-1\",\"account\":\"200000000001\""), all);

    String open = WebStack.get("/api/jobs?open=true&limit=100").body();
    assertTrue(open.contains(id(running)) && !open.contains(id(over)), open);

    String ended = WebStack.get("/api/jobs?open=false&limit=100").body();
    assertTrue(ended.contains(id(over)) && !ended.contains(id(running)), ended);
    assertTrue(ended.contains("\"outcome\":\"timed out\",\"reason\":\"It may take"), ended);
    assertFalse(ended.contains("the last line"), ended);
  }

  @Test
  void endedJobsOfAPoolAreFoundBehindThoseOfOthersAndPageByPage() throws Exception {
    Instant old = Instant.parse("2022-01-01T00:00:00Z");
    for (int i = 0; i < 4; i++) {
      String pool = i < 2 ? "rare" : "sandbox";
      Job job = Jobs.queued(110 + i, "paged", pool, old);
      Jobs.end(job, JobEnd.Kind.PASSED, "", old.plusSeconds(i));
    }
    String list = "/api/jobs?open=false&pool=rare&limit=2&before=";

    HttpResponse<String> first = WebStack.get(list + old.plusSeconds(4));
    assertContains(first, 200, "7/111/paged/1", "\"next\":\"2022-01-01T00:00:01Z\"");
    assertFalse(first.body().contains("/112/"), first.body());
    assertContains(WebStack.get(list + old.plusSeconds(1)), 200, "7/110/paged/1");
    assertEquals("{\"jobs\":[]}", WebStack.get(list + old).body());
    assertContains(WebStack.get("/api/jobs?pool=NO"), 400, "\"where\":\"pool\"");
    assertContains(WebStack.get("/api/jobs?open=maybe"), 400, "\"where\":\"open\"");
  }

  @Test
  void oneJobIsShownWithItsLastLines() throws Exception {
    Job over = Jobs.ended(120, "show", JobEnd.Kind.FAILED, "exit code 1");

    assertContains(
        WebStack.get("/api/jobs/" + over.id()),
        200,
        "\"repository\":\"acme/billing\",\"issue\":120,\"name\":\"show\",\"number\":1",
        "\"requestedBy\":\"mona\"",
        "\"outcome\":\"failed\",\"reason\":\"exit code 1\",\"seconds\":61",
        "\"results\":\"memory:results\",\"tail\":[\"the last line ");
    assertContains(WebStack.get("/api/jobs/7/120/show/2"), 404, "there is no job 7/120/show/2");
    assertContains(WebStack.get("/api/jobs/7/120/show/0"), 400, "\"where\":\"job\"");
    assertContains(WebStack.get("/api/jobs/0/120/show/1"), 400, "\"where\":\"job\"");
    assertContains(WebStack.get("/api/jobs/7/120/Show%2F/1"), 400, "\"where\":\"job\"");
    assertContains(WebStack.get("/api/jobs/7/120"), 404);
  }

  @Test
  void jobThatWaitsAgainSaysWhy() throws Exception {
    Job back = Jobs.put(Jobs.running(121, "back").lost(Jobs.AT.plusSeconds(9)));

    assertContains(
        WebStack.get("/api/jobs/" + back.id()),
        200,
        "\"state\":\"queued\"",
        "\"losses\":1,\"note\":\"its worker was lost\"");
  }

  @Test
  void retryMakesOneJobHoweverOftenItIsSent() throws Exception {
    Job over = Jobs.ended(130, "reproduce", JobEnd.Kind.FAILED, "exit code 1");

    assertContains(
        command(over, "retry"), 202, "{\"status\":\"queued\",\"job\":\"7/130/reproduce/2\"}");
    assertContains(
        command(over, "retry"), 200, "{\"status\":\"open\",\"job\":\"7/130/reproduce/2\"}");
    assertContains(WebStack.get("/api/jobs/7/130/reproduce/2"), 200, "\"requestedBy\":\"local\"");
    assertContains(WebStack.get("/api/jobs/7/130/reproduce/3"), 404);
    assertTrue(WebStack.audit().contains("local job.retry 7/130/reproduce/1"));
  }

  @Test
  void retryOfAJobThatIsNotConfiguredAnyMoreIsRefused() throws Exception {
    Job over = Jobs.ended(131, "removed", JobEnd.Kind.PASSED, "");

    assertContains(
        command(over, "retry"), 409, "no job 'removed' is configured; there are reproduce");
    assertFalse(WebStack.audit().contains("local job.retry " + over.id()));
  }

  @Test
  void retryThatAPauseHoldsGoesOnWhenItIsSentAgain() throws Exception {
    Job over = Jobs.ended(132, "reproduce", JobEnd.Kind.FAILED, "exit code 1");
    String scope = "{\"target\":\"acme/billing\",\"feature\":\"job\",\"why\":\"a fair\"}";
    assertEquals(201, WebStack.postJson("/api/pauses", scope).statusCode());
    try {
      assertContains(
          command(over, "retry"),
          202,
          "\"status\":\"waiting\"",
          "\"reason\":\"paused by local: a fair\"",
          "\"until\":");
    } finally {
      WebStack.delete("/api/pauses", scope, "Content-Type", "application/json");
    }

    assertContains(command(over, "retry"), 202, "\"status\":\"waiting\"");
    assertContains(WebStack.get("/api/jobs/7/132/reproduce/2"), 200, "\"state\":\"queued\"");
    assertContains(WebStack.get("/api/jobs/7/132/reproduce/3"), 404);
  }

  @Test
  void waitingJobIsCancelledAtOnceAndARunningOneThroughItsWorker() throws Exception {
    Job waiting = Jobs.queued(140, "cancel");
    Job running = Jobs.running(141, "cancel");
    Job over = Jobs.ended(142, "cancel", JobEnd.Kind.PASSED, "");

    assertContains(
        WebStack.postJson("/api/jobs/" + waiting.id() + "/cancel", "{\"why\":\"a mistake\"}"),
        200,
        "{\"status\":\"cancelled\",\"job\":\"" + waiting.id() + "\"}");
    assertContains(command(waiting, "cancel"), 200, "\"status\":\"cancelled\"");
    assertContains(
        WebStack.get("/api/jobs/" + waiting.id()), 200, "\"outcome\":\"cancelled\"", "local did");

    assertContains(command(running, "cancel"), 202, "\"status\":\"stopping\"");
    assertContains(
        WebStack.get("/api/jobs/" + running.id()),
        200,
        "\"state\":\"stopping\"",
        "\"cancelledBy\":\"local\"");

    assertContains(command(over, "cancel"), 409, "is over; there is nothing to cancel");
    assertTrue(WebStack.audit().contains("local job.cancel " + waiting.id()));
    assertTrue(WebStack.audit().contains("local job.cancel " + running.id()));
    assertFalse(WebStack.audit().contains("local job.cancel " + over.id()));
    assertContains(WebStack.post("/api/jobs/7/149/cancel/1/cancel", ""), 404);
  }

  @Test
  void lastCommentThatWasRefusedIsWrittenWhenItsRunIsTakenUp() throws Exception {
    Job over = Jobs.ended(145, "refused", JobEnd.Kind.PASSED, "");
    RunKey run = RunKey.parse("job-end/" + over.id());
    WebStack.run(run, Jobs.AT, new RunState.Failed("GitHub refuses it", "Unlock the issue."));
    assertContains(WebStack.get("/runs/" + run, "Accept", "text/html"), 200, "Resume this run");

    assertContains(
        WebStack.post("/api/runs/" + run + "/resume", ""), 200, "\"status\":\"finished\"");

    assertEquals(
        1,
        WebStack.bean(MemoryFeedback.class).ownComments().stream()
            .filter(comment -> comment.body().contains("job:refused:1:end"))
            .count());
  }

  @Test
  void outputIsPlainTextThatNoBrowserTakesForAPage() throws Exception {
    Job over = Jobs.ended(150, "log", JobEnd.Kind.PASSED, "");
    String text = (Jobs.EVIL + " ümläut\n").repeat(50_000);
    Jobs.printed(over, text);

    for (String accept : new String[] {"text/plain", "text/html,*/*;q=0.1"}) {
      HttpResponse<String> log = WebStack.get("/api/jobs/" + over.id() + "/log", "Accept", accept);

      assertEquals(200, log.statusCode(), accept);
      assertEquals("text/plain;charset=utf-8", log.headers().firstValue("Content-Type").orElse(""));
      assertEquals("nosniff", log.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals(text, log.body());
    }
  }

  @Test
  void outputThatIsNotThereIsNotFoundWithTheReason() throws Exception {
    Job running = Jobs.running(151, "log");
    Job over = Jobs.ended(152, "log", JobEnd.Kind.REFUSED, "not allowed");

    assertContains(
        WebStack.get("/api/jobs/" + running.id() + "/log"), 404, "its output is kept when it is");
    assertContains(
        WebStack.get("/api/jobs/" + over.id() + "/log"), 404, "nothing is kept of what job 7/152");
    assertContains(WebStack.get("/api/jobs/7/159/log/1/log"), 404, "there is no job 7/159/log/1");
  }

  @Test
  void pageShowsEveryStateAndEscapesReasons() throws Exception {
    Jobs.put(Jobs.running(160, "page").handedBack("its worker was stopped", Jobs.AT));
    Jobs.put(Jobs.running(161, "page").cancelled("mona", Jobs.AT));
    Jobs.running(162, "page");
    Job failed = Jobs.ended(163, "page", JobEnd.Kind.FAILED, Jobs.EVIL);
    Jobs.ended(164, "page", JobEnd.Kind.PASSED, "");
    Jobs.end(Jobs.queued(165, "page"), JobEnd.Kind.CANCELLED, "mona", Jobs.AT.plusSeconds(70));

    HttpResponse<String> page = WebStack.get("/jobs?limit=100", "Accept", "text/html");

    assertContains(
        page,
        200,
        "its worker was stopped",
        "<span class=\"badge going\">stopping</span>",
        "Worker worker-1 is at it in account 200000000001.",
        "<span class=\"badge bad\">failed</span>",
        "&lt;script&gt;alert(&#39;x&#39;)",
        "<span class=\"badge good\">passed</span>",
        "<span class=\"badge idle\">cancelled</span>",
        "<a href=\"/api/jobs/" + failed.id() + "/log\">Output</a>");
    assertFalse(page.body().contains("<script"));
    assertContains(
        WebStack.get("/jobs?limit=1", "Accept", "text/html"), 200, "href=\"/jobs?before=");
  }
}
