package io.quaymaster.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.app.budget.RequestBudget;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.web.WebStack;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetApiTest {
  @Test
  void everyInstallationThatWasHeardOfIsListedWithWhatIsLeft() throws Exception {
    Instant reset = Instant.parse("2026-03-02T11:00:00Z");
    WebStack.bean(RequestBudget.class)
        .report(new InstallationId(4711), new Primary(5000, 4321, reset));

    HttpResponse<String> answer = WebStack.get("/api/budgets");

    assertEquals(200, answer.statusCode());
    assertTrue(
        answer
            .body()
            .contains(
                "{\"installation\":4711,\"limit\":5000,\"remaining\":4321,"
                    + "\"reset\":\"2026-03-02T11:00:00Z\"}"),
        answer.body());
  }
}
