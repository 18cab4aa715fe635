package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.app.budget.RequestBudget;
import io.quaymaster.kernel.InstallationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What GitHub's hourly limit leaves to each installation, as this process last saw it. */
@Controller("/api/budgets")
final class BudgetApi {
  private final RequestBudget budget;

  BudgetApi(RequestBudget budget) {
    this.budget = budget;
  }

  @Get
  Listed list() {
    return new Listed(
        budget.seen().entrySet().stream()
            .map(seen -> BudgetView.of(seen.getKey(), seen.getValue()))
            .sorted(Comparator.comparingLong(BudgetView::installation))
            .toList());
  }

  /** All that were seen. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Listed(List<BudgetView> budgets) {}

  /** One installation's hour. */
  @Serdeable
  record BudgetView(long installation, int limit, int remaining, Instant reset) {
    static BudgetView of(InstallationId installation, Primary primary) {
      return new BudgetView(
          installation.value(), primary.limit(), primary.remaining(), primary.reset());
    }
  }
}
