package io.quaymaster.aws.dynamodb.account;

import io.micronaut.context.annotation.Property;
import io.quaymaster.aws.AwsCallFailed;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The two tables of the pool by name, and the client that reaches them. */
@Singleton
public class AccountTables {
  /** Name of the index of free accounts. */
  public static final String FREE = "free";

  private final DynamoDbClient client;
  private final String accounts;
  private final String leases;

  public AccountTables(
      DynamoDbClient client,
      @Property(name = "quaymaster.aws.accounts-table", defaultValue = "quaymaster-accounts")
          String accounts,
      @Property(name = "quaymaster.aws.leases-table", defaultValue = "quaymaster-leases")
          String leases) {
    this.client = client;
    this.accounts = accounts;
    this.leases = leases;
  }

  /** The table of accounts. */
  public String accounts() {
    return accounts;
  }

  /** The table of ended leases. */
  public String leases() {
    return leases;
  }

  DynamoDbClient client() {
    return client;
  }

  /** Calls; what the SDK throws becomes an {@link AwsCallFailed} that says what was wanted. */
  static <T> T asked(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw new AwsCallFailed(what, e);
    }
  }
}
