package io.quaymaster.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.Query;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that change one account of a pool. */
abstract class AccountChange extends ServerCommand {
  @Parameters(paramLabel = "ACCOUNT", description = "Its 12 digits.")
  private String id = "";

  /** The address of the account. */
  final String path() {
    return "/api/accounts/" + Query.path(id);
  }

  @Override
  protected final String text(JsonNode answer) {
    return standing(answer);
  }

  /** Where the account stands after a command. */
  static String standing(JsonNode answer) {
    String id = Text.line(answer, "id");
    return switch (answer.path("status").asText()) {
      case "removed" -> lines("account " + id + " has left its pool");
      case "draining" ->
          lines(
              "account %s is %s; it leaves when that is over"
                  .formatted(id, AccountsCommand.state(answer.path("account"))));
      default -> lines("account " + id + " is " + AccountsCommand.state(answer.path("account")));
    };
  }

  /** A command whose reason may be left out. */
  abstract static class WithReason extends AccountChange {
    @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the audit.")
    private @Nullable String why;

    final Map<String, String> body() {
      return why == null ? Map.of() : Map.of("why", why);
    }
  }

  /** {@code quaymaster accounts drain}. */
  @Command(name = "drain", description = "Lease an account no more; it leaves when it is clean.")
  static final class Drain extends WithReason {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post(path() + "/drain", body());
    }
  }

  /** {@code quaymaster accounts quarantine}. */
  @Command(name = "quarantine", description = "Take an account out until it is restored.")
  static final class Quarantine extends AccountChange {
    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason.")
    private String why = "";

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post(path() + "/quarantine", Map.of("why", why));
    }
  }

  /** {@code quaymaster accounts restore}. */
  @Command(name = "restore", description = "Have a quarantined account cleaned and used again.")
  static final class Restore extends WithReason {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post(path() + "/restore", body());
    }
  }

  /** {@code quaymaster accounts release}. */
  @Command(
      name = "release",
      description = "End the lease of an account by force; its job is stopped.")
  static final class Release extends WithReason {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.post(path() + "/release", body());
    }
  }

  /** {@code quaymaster accounts deregister}. */
  @Command(
      name = "deregister",
      description = "Take an account out of its pool for good, clean or not.")
  static final class Deregister extends WithReason {
    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.delete(path(), body());
    }
  }
}
