package io.quaymaster.web.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What came of an operator's command.
 *
 * @param id of the account
 * @param status {@code done}, {@code draining} when it leaves later, or {@code removed}
 * @param account as it is now; missing when it has left its pool
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommandAnswer(String id, String status, @Nullable AccountView account) {

  /** The one mapping of a command's outcomes to HTTP: 202 when the account leaves later. */
  static HttpResponse<?> to(CommandOutcome outcome) {
    return switch (outcome) {
      case CommandOutcome.Done(var account) when account.member().draining() ->
          HttpResponse.accepted()
              .body(new CommandAnswer(account.id().value(), "draining", AccountView.of(account)));
      case CommandOutcome.Done(var account) ->
          HttpResponse.ok(new CommandAnswer(account.id().value(), "done", AccountView.of(account)));
      case CommandOutcome.Removed(var id) ->
          HttpResponse.ok(new CommandAnswer(id.value(), "removed", null));
      case CommandOutcome.Refused(var account, var why) ->
          refused(
              Rejection.conflict(
                  "account %s is %s: %s"
                      .formatted(account.id(), AccountView.word(account.state()), why)));
      case CommandOutcome.Unknown(var id) ->
          refused(Rejection.notFound("account " + id + " is in no pool"));
    };
  }

  private static HttpResponse<Problem> refused(Rejection rejection) {
    return rejection.problem().response();
  }
}
