package io.quaymaster.cli.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.cli.ask.PageOptions;
import io.quaymaster.cli.ask.Query;
import io.quaymaster.cli.ask.ServerCommand;
import io.quaymaster.cli.ask.Text;
import io.quaymaster.cli.client.Api;
import io.quaymaster.cli.client.ApiFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quaymaster accounts}. */
@Command(
    name = "accounts",
    description = "Look at the AWS accounts that jobs are done in, take one out or put it back.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AccountsCommand.Listed.class,
      AccountsCommand.History.class,
      AccountsCommand.Register.class,
      AccountChange.Drain.class,
      AccountChange.Quarantine.class,
      AccountChange.Restore.class,
      AccountChange.Release.class,
      AccountChange.Deregister.class
    })
public final class AccountsCommand {
  private AccountsCommand() {}

  /** {@code quaymaster accounts list}. */
  @Command(name = "list", description = "List accounts with their state.")
  static final class Listed extends ServerCommand {
    @Option(names = "--pool", paramLabel = "POOL", description = "Only of this pool.")
    private @Nullable String pool;

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get(new Query("/api/accounts").add("pool", pool).toString());
    }

    @Override
    protected String text(JsonNode answer) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode account : answer.path("accounts")) {
        rows.add(
            List.of(
                Text.line(account, "id"),
                Text.line(account, "pool"),
                state(account),
                happening(account)));
      }
      return Query.listed(List.of("ACCOUNT", "POOL", "STATE", "WHAT IS GOING ON"), rows, answer);
    }

    private static String happening(JsonNode account) {
      if (account.has("lease")) {
        JsonNode lease = account.path("lease");
        return "%s by %s until %s UTC at the latest"
            .formatted(
                lease.has("job") ? Text.line(lease, "job") : "unused",
                Text.line(lease, "holder"),
                Text.time(lease, "deadline"));
      }
      return account.has("cleaning")
          ? Text.line(account.path("cleaning"), "attempts") + " attempts at cleaning"
          : Text.line(account, "blocker");
    }
  }

  static String state(JsonNode account) {
    return Text.line(account, "state") + (account.path("draining").asBoolean() ? ", draining" : "");
  }

  /** {@code quaymaster accounts history}. */
  @Command(name = "history", description = "List the past leases of an account, newest first.")
  static final class History extends ServerCommand {
    @Parameters(paramLabel = "ACCOUNT", description = "Its 12 digits.")
    private String id = "";

    @Mixin private PageOptions page = new PageOptions();

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      return api.get(page.of(new Query("/api/accounts/" + Query.path(id) + "/history")));
    }

    @Override
    protected String text(JsonNode answer) {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode lease : answer.path("leases")) {
        rows.add(
            List.of(
                Text.line(lease, "fence"),
                Text.line(lease, "id"),
                Text.time(lease, "since"),
                Text.time(lease, "ended"),
                Text.line(lease, "how"),
                Text.line(lease, "holder"),
                Text.line(lease, "job")));
      }
      return Query.listed(
          List.of("FENCE", "LEASE", "SINCE (UTC)", "ENDED (UTC)", "HOW", "HOLDER", "JOB"),
          rows,
          answer);
    }
  }

  /** {@code quaymaster accounts register}. */
  @Command(name = "register", description = "Bring an account into a pool; it is cleaned first.")
  static final class Register extends ServerCommand {
    @Parameters(paramLabel = "ACCOUNT", description = "Its 12 digits.")
    private String id = "";

    @Option(names = "--pool", paramLabel = "POOL", required = true, description = "The pool.")
    private String pool = "";

    @Option(
        names = "--role",
        paramLabel = "ARN",
        required = true,
        description = "The role that workers assume in it.")
    private String role = "";

    @Option(
        names = "--capability",
        paramLabel = "TAG",
        description = "What it can do beyond others; may be given several times.")
    private List<String> capabilities = new ArrayList<>();

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the audit.")
    private @Nullable String why;

    @Override
    protected JsonNode ask(Api api) throws ApiFailure {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("account", id);
      body.put("pool", pool);
      body.put("role", role);
      body.put("capabilities", capabilities);
      if (why != null) {
        body.put("why", why);
      }
      return api.post("/api/accounts", body);
    }

    @Override
    protected String text(JsonNode answer) {
      return AccountChange.standing(answer);
    }
  }
}
