package io.quaymaster.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.DeliveryState;
import io.quaymaster.run.RunState;
import io.quaymaster.run.StepRecord;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789Z");
  private static final String EVIL = "<script>alert('x')</script>";

  private static HttpResponse<String> browse(String path) throws Exception {
    return WebStack.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private static HttpResponse<String> submit(String path, String form) throws Exception {
    return WebStack.post(path, form, "Content-Type", "application/x-www-form-urlencoded");
  }

  private static void assertContains(String body, String... parts) {
    for (String part : parts) {
      assertTrue(body.contains(part), () -> part + " is missing in " + body);
    }
  }

  @Test
  void rootSaysWhoThisIsToProgramsAndShowsTheOverviewToPeople() throws Exception {
    HttpResponse<String> json = WebStack.get("/", "Accept", "application/json");
    assertEquals("application/json", json.headers().firstValue("Content-Type").orElse(""));
    assertContains(json.body(), "\"name\":\"Quaymaster\"", "\"webhooks\":\"/github/webhooks\"");
    assertFalse(json.body().contains("${"), json.body());

    assertContains(browse("/").body(), "<title>Overview · Quaymaster</title>", "Latest runs");
    assertContains(WebStack.get("/").body(), "<!DOCTYPE html>");
  }

  @Test
  void everyPageHasTitleHeadingLanguageAndWayToItsContent() throws Exception {
    for (String path : List.of("/", "/deliveries", "/runs", "/jobs", "/accounts", "/pauses")) {
      HttpResponse<String> page = browse(path);

      assertEquals(200, page.statusCode(), path);
      assertContains(
          page.body(),
          "<html lang=\"en\">",
          "<title>",
          "<h1>",
          "href=\"#main\"",
          "<main id=\"main\">",
          "name=\"viewport\"",
          "aria-current=\"page\" href=\"" + path + "\"");
      assertFalse(page.body().contains("<script"), path);
    }
  }

  @Test
  void deliveryIsListedAndShownWithEverythingEscaped() throws Exception {
    String id = "44444444-0000-4000-8000-000000000001";
    WebStack.delivery(id, AT, new DeliveryState.Failed(EVIL));

    String list = browse("/deliveries?before=2026-02-04T00:00:00Z").body();
    assertContains(
        list,
        "<caption>",
        "href=\"/deliveries/" + id + "\"",
        "pull_request.opened",
        "<time datetime=\"2026-02-03T04:05:06.789Z\">2026-02-03 04:05:06 UTC</time>");
    String page = browse("/deliveries/" + id).body();
    assertContains(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "acme/billing", "mona");
    assertFalse((list + page).contains("<script"));
  }

  @Test
  void longListLeadsToItsOlderPart() throws Exception {
    for (int i = 0; i < 3; i++) {
      WebStack.run("7/paged/" + i, AT.plusSeconds(i), new RunState.Finished("done"));
    }

    String page = browse("/runs?limit=2&before=" + AT.plusSeconds(3)).body();

    assertContains(page, "7/paged/2", "href=\"/runs?before=2026-02-03T04%3A05%3A08.789Z\"");
    assertFalse(page.contains("7/paged/0"));
  }

  @Test
  void failedRunShowsStepsOutputRemedyAndTheButton() throws Exception {
    WebStack.run(
        "7/4f2c/rc+1",
        AT,
        new RunState.Failed("A rule forbids the tag.", "Add the App to its bypass list."),
        new StepRecord("plan", 1, true, Map.of("text", "release v1.5.0\nby " + EVIL)),
        new StepRecord("release", 1, true, Map.of("url", "https://github.com/acme/billing")),
        new StepRecord("tag", 3, false, Map.of()),
        new StepRecord("check", 0, false, Map.of()));

    String page = browse("/runs/release/7/4f2c/rc+1").body();

    assertContains(
        page,
        "A rule forbids the tag.",
        "What to do: ",
        "Add the App to its bypass list.",
        "<pre>release v1.5.0\nby &lt;script&gt;",
        "<a href=\"https://github.com/acme/billing\">",
        "to do",
        "<form action=\"/runs/release/7/4f2c/rc+1/resume\" method=\"post\">");
    assertFalse(page.contains("<script"));
  }

  @Test
  void resumeButtonExecutesAndComesBackToTheRun() throws Exception {
    WebStack.run("7/button/x", AT, new RunState.Failed("why", "what"));

    HttpResponse<String> answer = submit("/runs/release/7/button/x/resume", "");

    assertEquals(303, answer.statusCode());
    assertEquals("/runs/release/7/button/x", answer.headers().firstValue("Location").orElse(""));
    assertTrue(WebStack.audit().contains("local run.resume release/7/button/x"));
  }

  @Test
  void runsInEveryStateAreShown() throws Exception {
    WebStack.run("7/s/waiting", AT, new RunState.Waiting(AT, "It is paused."));
    WebStack.run("7/s/running", AT, new RunState.Running(AT));
    WebStack.run("7/s/failing", AT, new RunState.Failing("why", "what", AT));
    WebStack.run("7/s/finished", AT, new RunState.Finished("released v1.5.0"));

    assertContains(browse("/runs/release/7/s/waiting").body(), "It is paused.", "Resume this run");
    assertContains(browse("/runs/release/7/s/running").body(), "An executor has it until");
    assertContains(browse("/runs/release/7/s/failing").body(), "What to do: ");
    String finished = browse("/runs/release/7/s/finished").body();
    assertContains(finished, "released v1.5.0");
    assertFalse(finished.contains("Resume this run"));
  }

  @Test
  void pauseIsSetAndLiftedByForms() throws Exception {
    String form = "target=acme%2Fpages&feature=release&why=a+%3Cb%3E+reason";
    assertEquals(303, submit("/pauses", form).statusCode());
    assertContains(browse("/pauses").body(), "acme/pages", "a &lt;b&gt; reason");
    assertContains(browse("/").body(), "work back.");

    assertEquals(303, submit("/pauses/resume", form).statusCode());
    assertFalse(browse("/pauses").body().contains("acme/pages"));
    assertEquals(404, submit("/pauses/resume", form).statusCode());
  }

  @Test
  void pauseFormWithoutReasonOrWithJunkIsRefused() throws Exception {
    assertEquals(400, submit("/pauses", "target=acme&feature=*&why=+").statusCode());
    assertEquals(400, submit("/pauses", "target=a/b/c&feature=*&why=x").statusCode());
    assertEquals(400, submit("/pauses", "target=%zz").statusCode());
  }

  @Test
  void whatIsNotThereIsAPageForBrowsersAndAProblemForPrograms() throws Exception {
    for (String path :
        List.of("/nothing", "/deliveries/junk", "/runs/release/none", "/runs/RELEASE/x")) {
      HttpResponse<String> page = browse(path);
      assertEquals(404, page.statusCode(), path);
      assertContains(page.body(), "<h1>Not Found</h1>");

      HttpResponse<String> problem = WebStack.get(path);
      assertEquals(404, problem.statusCode(), path);
      assertContains(problem.body(), "\"status\":404");
    }
  }

  @Test
  void stylesheetIsKeptByBrowsersUntilItChanges() throws Exception {
    HttpResponse<String> css = browse("/style.css");
    assertEquals(200, css.statusCode());
    assertTrue(css.headers().firstValue("Content-Type").orElse("").startsWith("text/css"));
    String etag = css.headers().firstValue("ETag").orElse("");

    assertEquals(304, WebStack.get("/style.css", "If-None-Match", etag).statusCode());
    assertEquals(200, WebStack.get("/style.css", "If-None-Match", "\"other\"").statusCode());
  }
}
