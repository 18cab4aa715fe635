package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.quaymaster.settings.ProcessSettings;
import java.util.List;
import java.util.Optional;

/**
 * Accounts; as environment variable {@code QUAYMASTER_ACCOUNTS_FUNCTION}.
 *
 * @param function name or ARN of the account function, which this process then calls instead of
 *     using the tables of accounts itself
 */
@ConfigurationProperties("quaymaster.accounts")
record AccountSettings(Optional<String> function) {
  /** What is wrong. */
  List<String> problems(ProcessSettings settings) {
    return function.isPresent() && !settings.stores().equals(Optional.of("aws"))
        ? List.of(
            "quaymaster.accounts.function: only with quaymaster.stores aws; it is a function of"
                + " Lambda")
        : List.of();
  }
}
