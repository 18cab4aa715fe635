package io.quaymaster.local.worker;

import io.micronaut.context.env.Environment;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.aws.function.AccountFunctionRequests;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.LocalStack;
import io.quaymaster.local.Stack;
import io.quaymaster.local.job.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pool of one account that no worker of the stack works for, and what its workers are told. */
final class OwnPool implements AutoCloseable {
  /** Its account. */
  static final AccountId ACCOUNT = new AccountId("444444444444");

  /** Stands in the environment of every worker. */
  static final String ENVIRONMENT_SECRET = "the-external-id-of-the-environment";

  private static final PoolName POOL = new PoolName(Stack.OWN_POOL);

  private final StandInAws aws =
      new StandInAws(request -> Bench.bean(AccountFunctionRequests.class).answer(request));
  private final Path key;

  /**
   * @param folder for the App's key, which only this user may read
   */
  OwnPool(Path folder) {
    try {
      key = folder.resolve("key.pem");
      if (Files.notExists(key)) {
        Files.createFile(
            key,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, Stack.running().app().privateKey());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Accounts accounts = Bench.bean(Accounts.class);
    if (accounts.find(ACCOUNT).isEmpty()) {
      accounts.change(
          new AccountCommand.Register(
              new Membership(
                  ACCOUNT,
                  POOL,
                  Set.of(),
                  new RoleArn("arn:aws:iam::" + ACCOUNT + ":role/quaymaster-processing"),
                  false)));
    }
    isFreeAgain();
  }

  StandInAws aws() {
    return aws;
  }

  Path key() {
    return key;
  }

  /** Waits until the account is clean and free. */
  void isFreeAgain() {
    Eventually.holds(() -> account().state() == AccountState.AVAILABLE, () -> account().toString());
  }

  static Account account() {
    return Bench.bean(Accounts.class).find(ACCOUNT).orElseThrow();
  }

  /** How its leases ended, the newest first; those that were given back unused left out. */
  static List<PastLease.End> used() {
    return Bench.bean(Accounts.class).history(ACCOUNT, Optional.empty(), 100).stream()
        .filter(past -> past.job().isPresent())
        .map(PastLease::how)
        .toList();
  }

  /** The environment of a worker. */
  Map<String, String> environment() {
    LocalStack stack = Stack.running();
    Map<String, String> all = new HashMap<>();
    all.put("QUAYMASTER_GITHUB_URL", stack.gitHub().url().toString());
    all.put("QUAYMASTER_APP_ID", Long.toString(stack.app().registered().id()));
    all.put("QUAYMASTER_APP_CLIENT_ID", stack.app().registered().clientId());
    all.put("QUAYMASTER_APP_SLUG", stack.app().registered().slug());
    all.put("QUAYMASTER_APP_PRIVATE_KEY_FILE", key.toString());
    all.put("QUAYMASTER_APP_WEBHOOK_SECRET", "a-secret-that-no-worker-needs");
    all.put("QUAYMASTER_ACCOUNTS_FUNCTION", "quaymaster-accounts");
    all.put("QUAYMASTER_MEMBERS_EXTERNAL_ID", ENVIRONMENT_SECRET);
    all.put("QUAYMASTER_WORKER_POOL", Stack.OWN_POOL);
    all.put("QUAYMASTER_WORKER_LONG_POLL", "1s");
    all.put("QUAYMASTER_WORKER_BEAT", "1s");
    all.put("QUAYMASTER_WORKER_SILENCE", Stack.SILENCE);
    aws(all);
    return all;
  }

  private void aws(Map<String, String> all) {
    Environment settings = Bench.bean(Environment.class);
    for (String service : List.of("sqs", "s3", "dynamodb")) {
      all.put(
          endpoint(service),
          settings.getRequiredProperty("quaymaster.aws.endpoints." + service, String.class));
    }
    URI own = aws.url();
    all.put(endpoint("sts"), own.toString());
    all.put(endpoint("lambda"), own.toString());
    all.put("QUAYMASTER_AWS_REGION", "us-east-1");
    all.put("QUAYMASTER_AWS_ACCESS_KEY", "local");
    all.put("QUAYMASTER_AWS_SECRET_KEY", "local");
  }

  private static String endpoint(String service) {
    return "QUAYMASTER_AWS_ENDPOINTS_" + service.toUpperCase(Locale.ROOT);
  }

  @Override
  public void close() {
    aws.close();
  }
}
