package io.quaymaster.web.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountsApiTest {
  private static HttpResponse<String> command(String id, String verb) throws Exception {
    return WebStack.post("/api/accounts/" + id + "/" + verb, "");
  }

  private static void assertContains(HttpResponse<String> answer, int status, String... parts) {
    assertEquals(status, answer.statusCode(), answer.body());
    for (String part : parts) {
      assertTrue(answer.body().contains(part), () -> part + " is missing in " + answer.body());
    }
  }

  @Test
  void accountsAreListedByPoolInEveryState() throws Exception {
    Members.free("100000000001");
    Members.used("100000000002");
    Members.quarantined("100000000003", "a bucket resists");

    HttpResponse<String> list = WebStack.get("/api/accounts?pool=web");

    assertContains(
        list,
        200,
        "{\"id\":\"100000000001\",\"pool\":\"web\",\"state\":\"available\",\"draining\":false,"
            + "\"capabilities\":[\"gpu\"],"
            + "\"role\":\"arn:aws:iam::100000000001:role/quaymaster-job\",\"fence\":0,"
            + "\"lastReleased\":\"2026-03-01T12:01:00Z\"}",
        "\"lease\":{\"id\":\"abcdefghij02\",\"holder\":\"worker-1\",",
        "\"deadline\":\"2026-03-01T15:01:30Z\",\"job\":\"job/7/1/reproduce/1\"}",
        "\"blocker\":\"a bucket resists\"");
    assertEquals("{\"accounts\":[]}", WebStack.get("/api/accounts?pool=empty").body());
    assertContains(WebStack.get("/api/accounts"), 200, "100000000002");
    assertContains(WebStack.get("/api/accounts?pool=NO"), 400, "\"where\":\"pool\"");
  }

  @Test
  void oneAccountIsShownWithItsCleaning() throws Exception {
    Members.cleaning("100000000011");

    assertContains(
        WebStack.get("/api/accounts/100000000011"),
        200,
        "\"state\":\"cleaning\"",
        "\"cleaning\":{\"attempts\":1,\"notBefore\":\"2026-03-01T12:00:00Z\","
            + "\"cleaner\":\"cleaner-1\",\"until\":\"2026-03-01T12:15:00Z\"}");
    assertContains(
        WebStack.get("/api/accounts/100000000019"), 404, "account 100000000019 is in no pool");
    assertContains(WebStack.get("/api/accounts/12"), 400, "12 digits");
  }

  @Test
  void registeredAccountIsToBeCleanedAndAudited() throws Exception {
    String body =
        "{\"account\":\"100000000021\",\"pool\":\"other\",\"capabilities\":[\"region:eu-west-1\"],"
            + "\"role\":\"arn:aws:iam::100000000021:role/quaymaster-job\",\"why\":\"new\"}";

    HttpResponse<String> answer = WebStack.postJson("/api/accounts", body);

    assertContains(answer, 200, "\"status\":\"done\"", "\"state\":\"dirty\"", "region:eu-west-1");
    assertTrue(WebStack.audit().contains("local account.register 100000000021"));
    assertContains(WebStack.postJson("/api/accounts", body), 200, "\"status\":\"done\"");
  }

  @Test
  void registrationWithAMissingOrWrongPartNamesIt() throws Exception {
    String role = "\"role\":\"arn:aws:iam::100000000029:role/x\"";
    String pool = "\"pool\":\"other\"";
    String account = "\"account\":\"100000000029\"";
    for (List<String> parts :
        List.of(
            List.of(pool, role, "account"),
            List.of(account, role, "pool"),
            List.of(account, pool, "role"),
            List.of(account, pool, "\"role\":\"arn:aws:iam::100000000028:role/x\"", "role"),
            List.of(account, pool, role, "\"capabilities\":[null]", "capabilities"),
            List.of(account, pool, role, "\"capabilities\":[\"A B\"]", "capabilities"))) {
      String body = "{" + String.join(",", parts.subList(0, parts.size() - 1)) + "}";
      assertContains(
          WebStack.postJson("/api/accounts", body), 400, "\"where\":\"" + parts.getLast() + "\"");
    }
    assertContains(WebStack.postJson("/api/accounts", "junk"), 400);
    assertContains(WebStack.post("/api/accounts", "{}", "Content-Type", "text/plain"), 415);
    assertContains(WebStack.get("/api/accounts/100000000029"), 404);
  }

  @Test
  void drainedAccountLeavesAtOnceWhenFreeAndLaterWhenLeased() throws Exception {
    Members.free("100000000031");
    Members.leased("100000000032");

    assertContains(
        command("100000000031", "drain"), 200, "{\"id\":\"100000000031\",\"status\":\"removed\"}");
    assertContains(
        command("100000000032", "drain"), 202, "\"status\":\"draining\"", "\"draining\":true");
    assertTrue(
        WebStack.audit()
            .containsAll(
                List.of("local account.drain 100000000031", "local account.drain 100000000032")));
  }

  @Test
  void quarantineNeedsAReasonAndRestoreEndsIt() throws Exception {
    Members.leased("100000000041");
    String path = "/api/accounts/100000000041/quarantine";

    assertContains(command("100000000041", "quarantine"), 400, "\"where\":\"why\"");
    assertContains(WebStack.postJson(path, "{\"why\":\" \"}"), 400, "\"where\":\"why\"");
    assertContains(WebStack.post(path, "why=x", "Content-Type", "text/plain"), 415);
    assertContains(
        WebStack.postJson(path, "{\"why\":\"looks odd\"}"),
        200,
        "\"state\":\"quarantined\"",
        "\"blocker\":\"looks odd\"");
    assertTrue(WebStack.audit().contains("local account.quarantine 100000000041"));

    assertContains(command("100000000041", "restore"), 200, "\"state\":\"dirty\"");
    assertContains(
        command("100000000041", "restore"),
        409,
        "account 100000000041 is dirty: only a quarantined account can be restored");
  }

  @Test
  void releasedLeaseStandsInTheHistory() throws Exception {
    Members.used("100000000051");

    assertContains(
        WebStack.postJson("/api/accounts/100000000051/release", "{\"why\":\"it hangs\"}"),
        200,
        "\"state\":\"dirty\"");
    assertContains(command("100000000051", "release"), 409, "nobody holds it");

    HttpResponse<String> history = WebStack.get("/api/accounts/100000000051/history?limit=1");
    assertContains(
        history,
        200,
        "\"fence\":1,\"holder\":\"worker-1\"",
        "\"how\":\"forced\",\"job\":\"job/7/1/reproduce/1\"",
        "\"next\":\"1\"");
    assertEquals(
        "{\"leases\":[]}", WebStack.get("/api/accounts/100000000051/history?before=1").body());
    assertContains(
        WebStack.get("/api/accounts/100000000051/history?before=x"), 400, "\"where\":\"before\"");
    assertContains(
        WebStack.get("/api/accounts/100000000051/history?limit=0"), 400, "\"where\":\"limit\"");
  }

  @Test
  void deregisteredAccountIsGone() throws Exception {
    Members.dirty("100000000061");

    assertContains(
        WebStack.delete("/api/accounts/100000000061", ""), 200, "\"status\":\"removed\"");
    assertTrue(WebStack.audit().contains("local account.deregister 100000000061"));
    assertContains(WebStack.delete("/api/accounts/100000000061", ""), 404);
  }

  @Test
  void unknownAccountIsNotFoundAndNothingIsAudited() throws Exception {
    for (String verb : List.of("drain", "restore", "release")) {
      assertContains(command("100000000099", verb), 404, "is in no pool");
      assertContains(command("junk", verb), 400, "\"where\":\"account\"");
    }
    assertFalse(WebStack.audit().toString().contains("100000000099"));
  }

  @Test
  void pageShowsEveryStateAndEscapesReasons() throws Exception {
    Members.dirty("100000000071");
    Members.cleaning("100000000072");
    Members.free("100000000073");
    Members.leased("100000000074");
    Members.used("100000000075");
    Members.quarantined("100000000076", "<script>alert(1)</script>");
    command("100000000074", "drain");

    HttpResponse<String> page = WebStack.get("/accounts?pool=web", "Accept", "text/html");

    assertContains(
        page,
        200,
        "attempts so far: 0.",
        "Attempt 1 at cleaning it.",
        "<span class=\"badge good\">available</span>",
        "<span class=\"badge going\">leased, draining</span>",
        "Held, unused so far, by worker-1 until ",
        "job/7/1/reproduce/1 by worker-1 until ",
        "&lt;script&gt;alert(1)");
    assertFalse(page.body().contains("<script"));
  }
}
